import { endOf, keyAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

interface Phrase {
  words: string[];
  insert: string;
  why: Localized;
}

const hint = {
  'zh-CN': '给优化器的提示是别的数据库的写法，DuckDB 自己决定怎么跑。',
  en: 'Hints to the optimiser belong to other databases; DuckDB decides by itself.',
};
const phrases: readonly Phrase[] = [
  {
    words: ['LEFT', 'SEMI', 'JOIN'],
    insert: 'SEMI JOIN',
    why: { 'zh-CN': 'Hive 的 LEFT SEMI JOIN 在 DuckDB 里叫 SEMI JOIN。', en: "Hive's LEFT SEMI JOIN is SEMI JOIN in DuckDB." },
  },
  {
    words: ['LEFT', 'ANTI', 'JOIN'],
    insert: 'ANTI JOIN',
    why: { 'zh-CN': 'Hive 的 LEFT ANTI JOIN 在 DuckDB 里叫 ANTI JOIN。', en: "Hive's LEFT ANTI JOIN is ANTI JOIN in DuckDB." },
  },
  {
    words: ['EXPLAIN', 'EXTENDED'],
    insert: 'EXPLAIN',
    why: {
      'zh-CN': 'DuckDB 直接写 EXPLAIN；看真实用时写 EXPLAIN ANALYZE。',
      en: 'DuckDB says EXPLAIN, or EXPLAIN ANALYZE for the time it took.',
    },
  },
  {
    words: ['SHOW', 'FULL', 'COLUMNS', 'FROM'],
    insert: 'DESCRIBE',
    why: { 'zh-CN': 'DuckDB 用 DESCRIBE 看一张表的列。', en: 'DuckDB shows the columns of a table with DESCRIBE.' },
  },
  {
    words: ['SHOW', 'COLUMNS', 'FROM'],
    insert: 'DESCRIBE',
    why: { 'zh-CN': 'DuckDB 用 DESCRIBE 看一张表的列。', en: 'DuckDB shows the columns of a table with DESCRIBE.' },
  },
  {
    words: ['SHOW', 'CREATE', 'TABLE'],
    insert: 'DESCRIBE',
    why: {
      'zh-CN': 'DuckDB 没有 SHOW CREATE TABLE，用 DESCRIBE 看列和类型。',
      en: 'DuckDB has no SHOW CREATE TABLE; DESCRIBE shows columns and types.',
    },
  },
  {
    words: ['DESC', 'FORMATTED'],
    insert: 'DESCRIBE',
    why: { 'zh-CN': 'DuckDB 用 DESCRIBE 看一张表的列。', en: 'DuckDB shows the columns of a table with DESCRIBE.' },
  },
  {
    words: ['DESCRIBE', 'FORMATTED'],
    insert: 'DESCRIBE',
    why: { 'zh-CN': 'DuckDB 用 DESCRIBE 看一张表的列。', en: 'DuckDB shows the columns of a table with DESCRIBE.' },
  },
  { words: ['STRAIGHT_JOIN'], insert: '', why: hint },
  { words: ['SQL_NO_CACHE'], insert: '', why: hint },
  { words: ['WITH', '(', 'NOLOCK', ')'], insert: '', why: hint },
  {
    words: ['SORT', 'BY'],
    insert: 'ORDER BY',
    why: { 'zh-CN': 'SORT BY 是 Hive 的写法，DuckDB 用 ORDER BY。', en: 'SORT BY belongs to Hive; DuckDB has ORDER BY.' },
  },
];

/** Phrases of other databases, around the place. */
export const foreignPhrase: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  for (const phrase of phrases) {
    const at = words.findIndex((_, i) => phrase.words.every((key, k) => keyAt(scene, i + k) === key));
    const last = at + phrase.words.length - 1;
    if (at < 0 || place < at || place > last + 4) continue;
    const to = phrase.insert === '' ? startOf(scene, last + 1) : endOf(scene, last);
    return fix(sql, { from: startOf(scene, at), to, insert: phrase.insert }, phrase.why);
  }
  return forceIndex(scene) ?? lateralView(scene);
};

function forceIndex(scene: Scene): Suggestion | undefined {
  const { sql, words } = scene;
  const at = words.findIndex(
    ({ key }, i) =>
      ['FORCE', 'USE', 'IGNORE'].includes(key) &&
      keyAt(scene, i + 1) === 'INDEX' &&
      keyAt(scene, i + 2) === '(' &&
      keyAt(scene, i + 4) === ')',
  );
  return at < 0 ? undefined : fix(sql, { from: startOf(scene, at), to: startOf(scene, at + 5), insert: '' }, hint);
}

/** `LATERAL VIEW explode(list) t AS tag`. */
function lateralView(scene: Scene): Suggestion | undefined {
  const { sql, words } = scene;
  const at = words.findIndex(({ key }, i) => key === 'LATERAL' && keyAt(scene, i + 1) === 'VIEW');
  if (at < 0) return undefined;
  const [whole, list, table, column] =
    /^LATERAL\s+VIEW\s+(?:OUTER\s+)?explode\s*\((.*)\)\s*(\w+)\s+AS\s+(\w+)/is.exec(sql.slice(startOf(scene, at))) ?? [];
  if (!whole || !list) return undefined;
  const from = endOf(scene, at - 1);
  return fix(
    sql,
    { from, to: startOf(scene, at) + whole.length, insert: `, unnest(${list}) AS ${table}(${column})` },
    {
      'zh-CN': 'Hive 的 LATERAL VIEW explode 在 DuckDB 里是 FROM 表, unnest(列表) AS t(列)。',
      en: "Hive's LATERAL VIEW explode is FROM table, unnest(list) AS t(column) in DuckDB.",
    },
  );
}

/** `row_number OVER (…)`: the brackets of the call are missing. */
export const callWithoutBrackets: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const name = scene.words[place - 1];
  if (keyAt(scene, place) === 'OVER' && name && /^(row_number|rank|dense_rank|percent_rank|cume_dist)$/i.test(name.text)) {
    return fix(
      sql,
      { from: name.end, to: name.end, insert: '()' },
      { 'zh-CN': '窗口函数也要写括号。', en: 'A window function takes brackets too.' },
    );
  }
  if (keyAt(scene, place) === 'DISTINCT' && keyAt(scene, place - 1) === 'COUNT') {
    const end = endOf(scene, keyAt(scene, place + 2) === '.' ? place + 3 : place + 1);
    return fix(
      sql,
      [
        { from: endOf(scene, place - 1), to: startOf(scene, place), insert: '(' },
        { from: end, to: end, insert: ')' },
      ],
      { 'zh-CN': '去重计数写 count(DISTINCT …)。', en: 'It is count(DISTINCT …).' },
    );
  }
  return undefined;
};
