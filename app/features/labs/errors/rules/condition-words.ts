import { bracketAround, endOf, keyAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import type { Rule } from './rule';

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
