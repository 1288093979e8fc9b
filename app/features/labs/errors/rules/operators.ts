import type { Localized } from '~/i18n/locale';
import { bracketAround, endOf, keyAt, openingOf, slice, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import type { Rule } from './rule';

/** `status RLIKE 'p.*'`. */
export const regexpOperator: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || !['RLIKE', 'REGEXP'].includes(keyAt(scene, place))) return undefined;
  const negated = keyAt(scene, place - 1) === 'NOT';
  const last = negated ? place - 2 : place - 1;
  const from = operandStart(scene, last);
  const pattern = words[place + 1];
  if (from === undefined || pattern?.kind !== 'string') return undefined;
  const call = `${negated ? 'NOT ' : ''}regexp_matches(${slice(scene, from, last)}, ${pattern.text})`;
  return fix(
    sql,
    { from: startOf(scene, from), to: pattern.end, insert: call },
    {
      'zh-CN': `${keyAt(scene, place)} 是 MySQL 和 Hive 的写法，DuckDB 用函数 regexp_matches。`,
      en: `${keyAt(scene, place)} belongs to MySQL and Hive; DuckDB has the function regexp_matches.`,
    },
  );
};

/** The first word of the operand that ends at a word: a name, a value, a call, something in brackets. */
function operandStart(scene: Scene, last: number): number | undefined {
  const { words } = scene;
  if (keyAt(scene, last) === ')') {
    const open = openingOf(scene, last);
    return open !== undefined && words[open - 1]?.kind === 'word' && words[open - 1]?.end === words[open]?.start ? open - 1 : open;
  }
  const word = words[last];
  if (!word || word.kind === 'symbol') return undefined;
  return keyAt(scene, last - 1) === '.' ? last - 2 : last;
}

interface Habit {
  insert: string;
  why: Localized;
}

const wordOperators: Readonly<Record<string, Habit>> = {
  DIV: { insert: '//', why: { 'zh-CN': 'DuckDB 的整除是 //。', en: 'Whole division is // in DuckDB.' } },
  MOD: { insert: '%', why: { 'zh-CN': 'DuckDB 的求余是 %，或写成 mod(a, b)。', en: 'The remainder is % in DuckDB, or mod(a, b).' } },
  MINUS: {
    insert: 'EXCEPT',
    why: {
      'zh-CN': 'MINUS 是 Oracle 和 Hive 的写法，标准 SQL 是 EXCEPT。',
      en: 'MINUS belongs to Oracle and Hive; standard SQL says EXCEPT.',
    },
  },
  ELSEIF: {
    insert: 'WHEN',
    why: { 'zh-CN': 'CASE 里再来一个条件，写 WHEN … THEN …。', en: 'A further condition in CASE is another WHEN … THEN ….' },
  },
  ELSIF: {
    insert: 'WHEN',
    why: { 'zh-CN': 'CASE 里再来一个条件，写 WHEN … THEN …。', en: 'A further condition in CASE is another WHEN … THEN ….' },
  },
  EXIST: { insert: 'EXISTS', why: { 'zh-CN': '关键字是 EXISTS。', en: 'The keyword is EXISTS.' } },
};

/** `5 DIV 2`, `a MINUS b`: read as an alias, so the engine points at the word behind. */
export const wordOperator: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const at = [place, place - 1, place - 2].find(i => Object.hasOwn(wordOperators, keyAt(scene, i)));
  const habit = at === undefined ? undefined : wordOperators[keyAt(scene, at)];
  if (at === undefined || !habit || (at === place - 2 && keyAt(scene, at) !== 'EXIST')) return undefined;
  return fix(sql, { from: startOf(scene, at), to: endOf(scene, at), insert: habit.insert }, habit.why);
};

const pairs: Readonly<Record<string, Habit>> = {
  '=<': { insert: '<=', why: { 'zh-CN': '小于等于写 <=。', en: 'Less than or equal is <=.' } },
  '=>': { insert: '>=', why: { 'zh-CN': '大于等于写 >=。', en: 'Greater than or equal is >=.' } },
  '&&': {
    insert: 'AND',
    why: { 'zh-CN': 'DuckDB 里“并且”写 AND，&& 是列表的运算。', en: 'DuckDB writes AND; && is an operator of lists.' },
  },
  '||': { insert: 'OR', why: { 'zh-CN': 'DuckDB 里“或者”写 OR，|| 是连接文本。', en: 'DuckDB writes OR; || joins texts.' } },
};

/** Two signs that mean something else here, or stand the wrong way round. */
export const signPair: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (!['syntax', 'no-function', 'wrong-arguments'].includes(mistake.kind) || place === undefined) return undefined;
  for (let at = Math.min(place, words.length - 2); at >= Math.max(0, place - 5); at--) {
    const [first, second] = [words[at], words[at + 1]];
    const habit = first && second && pairs[first.text + second.text];
    if (!habit || !first || !second || first.kind !== 'symbol') continue;
    const isNear = first.text === '=' ? at >= place - 1 : first.end === second.start && (mistake.kind === 'syntax' || at === place);
    if (isNear) return fix(sql, { from: first.start, to: second.end, insert: habit.insert }, habit.why);
  }
  return undefined;
};

/** `!push_opt_in`. */
export const exclamation: Rule = ({ sql, words, mistake, place }) => {
  if (mistake.kind !== 'no-function' || mistake.name !== '!' || place === undefined) return undefined;
  const mark = words[place];
  return mark && fix(sql, { from: mark.start, to: mark.end, insert: 'NOT ' }, { 'zh-CN': 'SQL 里“不”写 NOT。', en: 'SQL says NOT.' });
};

/** MySQL's comparison that takes two NULLs for equal. */
export const nullSafeEqual: Rule = ({ sql, words, mistake, place }) => {
  if (mistake.kind !== 'wrong-arguments' || mistake.name !== '<=>' || place === undefined) return undefined;
  const mark = words[place];
  return (
    mark &&
    fix(
      sql,
      { from: mark.start, to: mark.start + 3, insert: 'IS NOT DISTINCT FROM' },
      {
        'zh-CN': '把两个 NULL 也算相等的比较，DuckDB 写 IS NOT DISTINCT FROM。',
        en: 'The comparison that takes two NULLs for equal is IS NOT DISTINCT FROM.',
      },
    )
  );
};

/** `IN 'paid'`, `IS 'paid'`, `BETWEEN 3 , 5`, `LIKE paid%`: the small words of a condition. */
export const conditionWords: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const [word, before] = [words[place], keyAt(scene, place - 1)];
  const isValue = word?.kind === 'string' || word?.kind === 'number';
  if (before === 'IN' && word && isValue)
    return fix(
      sql,
      { from: word.start, to: word.end, insert: `(${word.text})` },
      { 'zh-CN': 'IN 后面是括号里的一组值。', en: 'IN takes a list in brackets.' },
    );
  if (before === 'IS' && isValue)
    return fix(
      sql,
      { from: startOf(scene, place - 1), to: endOf(scene, place - 1), insert: '=' },
      { 'zh-CN': 'IS 只用来判断 NULL、TRUE、FALSE，比较值用 =。', en: 'IS tests for NULL, TRUE and FALSE; values are compared with =.' },
    );
  if (keyAt(scene, place - 2) === 'BETWEEN' && (keyAt(scene, place) === ',' || keyAt(scene, place) === 'TO')) {
    return fix(
      sql,
      { from: startOf(scene, place), to: endOf(scene, place), insert: 'AND' },
      { 'zh-CN': 'BETWEEN 的两端用 AND 连接。', en: 'The ends of BETWEEN are joined by AND.' },
    );
  }
  return barePattern(scene);
};

function barePattern(scene: Scene): Suggestion | undefined {
  const { sql, words } = scene;
  const like = words.findLastIndex(({ key }) => key === 'LIKE' || key === 'ILIKE');
  const first = words[like + 1];
  if (like < 0 || !first || first.kind === 'string') return undefined;
  const [pattern = ''] = /^[\w%]+/.exec(sql.slice(first.start)) ?? [];
  if (!pattern.includes('%')) return undefined;
  return fix(
    sql,
    { from: first.start, to: first.start + pattern.length, insert: `'${pattern}'` },
    { 'zh-CN': '要匹配的样子是一段文本，加单引号。', en: 'The pattern is a text and takes single quotes.' },
  );
}

/** `WHERE status = 'paid', channel = 'app'`. */
export const commaInCondition: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== ',' || bracketAround(scene, place)) return undefined;
  const clause = words.slice(0, place).findLast(({ key }) => ['SELECT', 'FROM', 'WHERE', 'GROUP', 'HAVING', 'ORDER'].includes(key))?.key;
  if (clause !== 'WHERE' && clause !== 'HAVING') return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: ' AND' },
    { 'zh-CN': '条件之间用 AND 或 OR 连接。', en: 'Conditions are joined by AND or OR.' },
  );
};

/** `EXTRACT(MONTH, x)`, `CAST(x, INTEGER)`, `SUBSTR(x FROM 1)`, `sum(x) OVER (PARTITION channel)`: the words between arguments. */
export const wordsInCalls: Rule = scene => {
  const { sql, mistake, place } = scene;
  const around = place === undefined ? undefined : bracketAround(scene, place);
  if (mistake.kind !== 'syntax' || place === undefined || !around) return undefined;
  const name = keyAt(scene, around.open - 1);
  const at = { from: startOf(scene, place), to: endOf(scene, place) };
  if (name === 'EXTRACT' && mistake.near === ',')
    return fix(
      sql,
      { ...at, insert: ' FROM' },
      { 'zh-CN': 'EXTRACT 的写法是 EXTRACT(MONTH FROM x)。', en: 'It is EXTRACT(MONTH FROM x).' },
    );
  if (/^(TRY_)?CAST$/.test(name) && mistake.near === ',')
    return fix(sql, { ...at, insert: ' AS' }, { 'zh-CN': 'CAST 的写法是 CAST(x AS 类型)。', en: 'It is CAST(x AS type).' });
  if (name === 'SUBSTR' && mistake.near?.toUpperCase() === 'FROM') {
    return fix(
      sql,
      { from: startOf(scene, around.open - 1), to: endOf(scene, around.open - 1), insert: 'substring' },
      { 'zh-CN': '带 FROM … FOR … 的写法只有 substring 有。', en: 'Only substring is written with FROM … FOR ….' },
    );
  }
  if (keyAt(scene, place - 1) === 'PARTITION')
    return fix(sql, { from: at.from, to: at.from, insert: 'BY ' }, { 'zh-CN': '分组开窗是 PARTITION BY。', en: 'It is PARTITION BY.' });
  if (keyAt(scene, place) === 'SORT' && name === 'OVER')
    return fix(sql, { ...at, insert: 'ORDER' }, { 'zh-CN': '窗口里的排序是 ORDER BY。', en: 'In a window it is ORDER BY.' });
  if (keyAt(scene, place) === 'SEPARATOR') {
    const order = scene.words.slice(around.open, place).findIndex(({ key }) => key === 'ORDER');
    const mark = scene.words[place + 1];
    const why = {
      'zh-CN': '分隔符是第二个参数：string_agg(x, 分隔符 ORDER BY …)。',
      en: 'The separator is the second argument: string_agg(x, separator ORDER BY …).',
    };
    if (mark?.kind !== 'string') return undefined;
    if (order < 0) return fix(sql, { from: endOf(scene, place - 1), to: mark.end, insert: `, ${mark.text}` }, why);
    const before = endOf(scene, around.open + order - 1);
    return fix(
      sql,
      [
        { from: before, to: before, insert: `, ${mark.text}` },
        { from: endOf(scene, place - 1), to: mark.end, insert: '' },
      ],
      why,
    );
  }
  return undefined;
};

/** `count(*) FILTER WHERE status = 'paid'`. */
export const filterWithoutBrackets: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== 'WHERE' || keyAt(scene, place - 1) !== 'FILTER')
    return undefined;
  const end = words.findIndex(({ key }, at) => at > place && (key === 'FROM' || key === ','));
  const [from, to] = [startOf(scene, place), endOf(scene, (end < 0 ? words.length : end) - 1)];
  return fix(
    sql,
    [
      { from, to: from, insert: '(' },
      { from: to, to, insert: ')' },
    ],
    { 'zh-CN': 'FILTER 的条件写在括号里。', en: 'The condition of FILTER stands in brackets.' },
  );
};

/** `LISTAGG(x, ',') WITHIN GROUP (ORDER BY x)`. */
export const withinGroup: Rule = ({ sql, mistake }) => {
  if (mistake.kind !== 'ordered-aggregate') return undefined;
  const match =
    /\b(?:listagg|string_agg|group_concat)\s*\(([^()]*),\s*('[^']*')\s*\)\s*within\s+group\s*\(\s*(order\s+by\s+[^()]*)\)/i.exec(sql);
  if (!match) return undefined;
  const [whole, x = '', mark, order] = match;
  return fix(
    sql,
    { from: match.index, to: match.index + whole.length, insert: `string_agg(${x}, ${mark} ${order})` },
    { 'zh-CN': 'DuckDB 把排序写在 string_agg 的括号里。', en: 'DuckDB puts the order inside the brackets of string_agg.' },
  );
};

/** `paid_at - created_at > 3`: a span of time is compared with a span of time. */
export const spanComparedWithNumber: Rule = ({ words, mistake, place }) => {
  if (mistake.kind !== 'incomparable' || mistake.left !== 'INTERVAL' || place === undefined) return undefined;
  const number = words.slice(place, place + 3).find(({ kind }) => kind === 'number');
  if (!number) return undefined;
  const choices = ['DAY', 'HOUR', 'MINUTE'].map(unit => {
    const insert = `INTERVAL ${number.text} ${unit}`;
    return { label: insert, replacement: { from: number.start, to: number.end, insert } };
  });
  return {
    title: { 'zh-CN': '选一个单位：', en: 'Choose a unit:' },
    why: {
      'zh-CN': '两个时间相减得到一段时间，要和一段时间比较。',
      en: 'Two times make a span of time, which is compared with a span of time.',
    },
    choices,
  };
};
