import { reserved } from '../../editor/completion/words';
import { mostSlips, slips } from '../nearest-names';
import { keyAt, scopeAt, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Suggestion } from '../suggestion';
import type { Rule } from './rule';

const keywords =
  `SELECT FROM WHERE GROUP ORDER BY HAVING QUALIFY LIMIT OFFSET JOIN INNER LEFT RIGHT FULL OUTER CROSS USING UNION INTERSECT EXCEPT DISTINCT CASE WHEN
  THEN ELSE BETWEEN VALUES LIKE EXISTS DESC PARTITION OVER WITH INTERVAL EXPLAIN DESCRIBE CREATE INSERT UPDATE DELETE`.split(/\s+/);
/** Only the first word of a statement or of a query in it. */
const starters: ReadonlySet<string> = new Set(['SELECT', 'WITH', 'VALUES', 'EXPLAIN', 'DESCRIBE', 'CREATE', 'INSERT', 'UPDATE', 'DELETE']);

/** Keywords that what stands behind a slip must fit: a wrong guess would only move the error. */
const followers: Readonly<Record<string, (scene: Scene, next: number) => boolean>> = {
  WHEN: inCase,
  THEN: inCase,
  ELSE: inCase,
  DISTINCT: ({ words }, next) => words[next]?.kind === 'word',
  GROUP: (scene, next) => keyAt(scene, next) === 'BY',
  ORDER: (scene, next) => keyAt(scene, next) === 'BY',
  PARTITION: (scene, next) => keyAt(scene, next) === 'BY',
  FROM: (scene, next) => isTable(scene, next),
  JOIN: (scene, next) => isTable(scene, next),
  INNER: (scene, next) => keyAt(scene, next) === 'JOIN',
  OUTER: (scene, next) => keyAt(scene, next) === 'JOIN',
  CROSS: (scene, next) => keyAt(scene, next) === 'JOIN',
  LIMIT: ({ words }, next) => words[next]?.kind === 'number',
  OFFSET: ({ words }, next) => words[next]?.kind === 'number',
  OVER: (scene, next) => keyAt(scene, next) === '(',
  EXISTS: (scene, next) => keyAt(scene, next) === '(',
  DESC: ({ words }, next) => words[next] === undefined || ['LIMIT', ',', ')', ';'].includes(words[next]?.key ?? ''),
};

function inCase({ words }: Scene, next: number): boolean {
  return words.slice(0, next).some(({ key }) => key === 'CASE');
}

/** `SELCT`, `FORM orders`, `GROPU BY`: a keyword with a slip, at the place or one or two words before it. */
export const misspeltKeyword: Rule = scene => {
  const { mistake, place } = scene;
  const asColumn = mistake.kind === 'no-column' || mistake.kind === 'no-from';
  if ((mistake.kind !== 'syntax' && !asColumn) || place === undefined) return undefined;
  for (const at of asColumn ? [place] : [place, place - 1, place - 2]) {
    const found = slipAt(scene, at, place);
    if (found) return found;
  }
  return undefined;
};

function slipAt(scene: Scene, at: number, place: number): Suggestion | undefined {
  const { sql, words } = scene;
  const word = words[at];
  if (!word || word.kind !== 'word' || word.text.length < 3 || reserved.has(word.key) || isKnownName(scene, at)) return undefined;
  const [keyword, other] = nearestKeywords(scene, at, place);
  if (!keyword || other) return undefined;
  return fix(
    sql,
    { from: word.start, to: word.end, insert: keyword },
    { 'zh-CN': `关键字 ${keyword} 拼错了。`, en: `The keyword is spelt ${keyword}.` },
  );
}

/** Keywords a slip away that could stand there. */
function nearestKeywords(scene: Scene, at: number, place: number): string[] {
  const near = keywords
    .map(keyword => ({ keyword, far: slips(keyAt(scene, at), keyword) }))
    .filter(({ keyword, far }) => far > 0 && far <= Math.min(2, mostSlips(keyword.length)) && fits(scene, { keyword, at, place }));
  const least = Math.min(...near.map(({ far }) => far));
  return near.filter(({ far }) => far === least).map(({ keyword }) => keyword);
}

function fits(scene: Scene, { keyword, at, place }: { keyword: string; at: number; place: number }): boolean {
  const before = keyAt(scene, at - 1);
  const mayBegin = at === 0 || (keyword === 'SELECT' && ['(', ')', 'ALL', 'UNION', 'EXCEPT', 'INTERSECT', 'AS'].includes(before));
  if (starters.has(keyword) && !mayBegin) return false;
  const follows = followers[keyword];
  return follows ? follows(scene, at + 1) : at >= place - 1;
}

/** A column, a table or a name of the statement's own may look like a keyword and still be meant. */
function isKnownName(scene: Scene, at: number): boolean {
  const name = scene.words[at]?.text.toLowerCase() ?? '';
  const { sources, ctes } = scopeAt(scene, at);
  const names = [
    ...sources.flatMap(source => source.columns.map(column => column.name)),
    ...ctes,
    ...scene.tables.map(table => table.name),
  ];
  return names.some(each => each.toLowerCase() === name);
}

function isTable(scene: Scene, at: number): boolean {
  const name = scene.words[at]?.text.toLowerCase();
  return (
    keyAt(scene, at) === '(' ||
    [...scene.tables.map(table => table.name), ...scopeAt(scene, at).ctes].some(each => each.toLowerCase() === name)
  );
}

/** `GROUP status`, `ORDER 2`: BY is missing. */
export const missingBy: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || !['GROUP', 'ORDER'].includes(keyAt(scene, place - 1))) return undefined;
  const next = scene.words[place];
  if (!next || reserved.has(next.key)) return undefined;
  const at = startOf(scene, place);
  return fix(
    sql,
    { from: at, to: at, insert: 'BY ' },
    { 'zh-CN': `${keyAt(scene, place - 1)} 后面要写 BY。`, en: `${keyAt(scene, place - 1)} is followed by BY.` },
  );
};

/** `SELECT SELECT`, `AND AND`, `WHERE AND`. */
export const needlessWord: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const [before, key] = [keyAt(scene, place - 1), keyAt(scene, place)];
  const [word, previous] = [scene.words[place], scene.words[place - 1]];
  const isSame = word !== undefined && word.kind !== 'symbol' && word.kind === previous?.kind && word.text === previous.text;
  const isDouble = isSame || (before === key && key === ',');
  const leads = ['WHERE', 'HAVING', 'ON'].includes(before) && (key === 'AND' || key === 'OR');
  if (!isDouble && !leads) return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: startOf(scene, place + 1), insert: '' },
    isDouble
      ? { 'zh-CN': `${word?.text} 写了两遍。`, en: `${word?.text} stands there twice.` }
      : { 'zh-CN': `${before} 后面直接写条件。`, en: `The condition follows ${before} at once.` },
  );
};
