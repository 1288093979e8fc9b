import type { Clause, ClauseName, Select } from '../../editor/completion/query-tree';
import { joinConditions } from '../../editor/completion/join-conditions';
import { written } from '../../editor/completion/words';
import { endOf, keyAt, scopeAt, startOf, textAt } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Replacement } from '../suggestion';
import { openBrackets } from './brackets';
import type { Rule } from './rule';

const order: readonly ClauseName[] = ['select', 'from', 'where', 'group', 'having', 'window', 'qualify', 'order', 'limit'];

/** Clauses in another order than SQL's: each stands there once, so their order is all that is wrong. */
export const clauseOrder: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || place >= scene.words.length) return undefined;
  const select = scopeAt(scene, place).select;
  const clauses = select?.clauses.filter(({ name }) => name !== 'values' && name !== 'set') ?? [];
  const names = clauses.map(({ name }) => name);
  if (clauses[0]?.name !== 'select' || new Set(names).size < names.length || clauses.some(({ from, to }) => to <= from)) return undefined;
  if (!clauses.some(({ from }) => from - 1 === place)) return undefined;
  const sorted = clauses.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  if (sorted.every((clause, i) => clause === clauses[i])) return undefined;
  const start = startOf(scene, (clauses[0]?.from ?? 1) - 1);
  const end = endOf(scene, (clauses.at(-1)?.to ?? 1) - 1);
  const text = ({ from, to }: Clause) => sql.slice(startOf(scene, from - 1), endOf(scene, to - 1));
  const between = sql.slice(start, end).includes('\n') ? '\n' : ' ';
  return fix(
    sql,
    { from: start, to: end, insert: sorted.map(text).join(between) },
    {
      'zh-CN': '子句的顺序固定：SELECT → FROM → WHERE → GROUP BY → HAVING → QUALIFY → ORDER BY → LIMIT。',
      en: 'Clauses stand in a fixed order: SELECT, FROM, WHERE, GROUP BY, HAVING, QUALIFY, ORDER BY, LIMIT.',
    },
    { 'zh-CN': '把子句排成 SQL 的顺序', en: 'Put the clauses in order' },
  );
};

/** `WHERE … JOIN order_items i ON …`: the join belongs to FROM. */
export const joinAfterWhere: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  const joinStart =
    place !== undefined && ['JOIN', 'LEFT', 'RIGHT', 'INNER', 'FULL', 'CROSS'].includes(keyAt(scene, place)) ? place : undefined;
  if (mistake.kind !== 'syntax' || joinStart === undefined) return undefined;
  const where = words.slice(0, joinStart).findLastIndex(({ key }) => key === 'WHERE');
  if (where < 0 || openBrackets(scene, joinStart).length !== openBrackets(scene, where).length) return undefined;
  const next = words.findIndex(({ key }, i) => i > joinStart && ['GROUP', 'ORDER', 'HAVING', 'LIMIT', 'QUALIFY'].includes(key));
  const last = next < 0 ? words.length - 1 : next - 1;
  const join = sql.slice(startOf(scene, joinStart), endOf(scene, last));
  const filter = sql.slice(startOf(scene, where), endOf(scene, joinStart - 1));
  const between = sql.slice(startOf(scene, where), endOf(scene, last)).includes('\n') ? '\n' : ' ';
  return fix(
    sql,
    { from: startOf(scene, where), to: endOf(scene, last), insert: `${join}${between}${filter}` },
    {
      'zh-CN': 'JOIN 属于 FROM，要写在 WHERE 之前。',
      en: 'A JOIN belongs to FROM and stands before WHERE.',
    },
    { 'zh-CN': '把 JOIN 移到 WHERE 前面', en: 'Move the JOIN before WHERE' },
  );
};

/** A second statement without a semicolon before it. */
export const twoStatements: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (
    mistake.kind !== 'syntax' ||
    place === undefined ||
    place < 3 ||
    !['SELECT', 'WITH', 'INSERT', 'CREATE', 'DESCRIBE'].includes(keyAt(scene, place))
  )
    return undefined;
  const before = keyAt(scene, place - 1);
  const beginsLine = /\n\s*$/.test(sql.slice(0, startOf(scene, place)));
  const isWhole =
    openBrackets(scene, place).length === 0 &&
    words.slice(0, place).some(({ key }) => key === 'FROM') &&
    !/^(UNION|ALL|EXCEPT|INTERSECT|AS|,|AND|OR|FROM|WHERE|BY|=)$/.test(before);
  if (!beginsLine || !isWhole) return undefined;
  const at = endOf(scene, place - 1);
  return fix(
    sql,
    { from: at, to: at, insert: ';' },
    { 'zh-CN': '两条语句之间要有分号。', en: 'Two statements are parted by a semicolon.' },
  );
};

/** Columns or values side by side without a comma. */
export const missingComma: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const why = { 'zh-CN': '并列的几项之间用逗号隔开。', en: 'Items of a list are parted by commas.' };
  const [before, word] = [words[place - 1], words[place]];
  const open = openBrackets(scene, place).at(-1);
  if (before?.kind === 'string' && word?.kind === 'string' && open !== undefined && keyAt(scene, open - 1) === 'IN')
    return fix(sql, comma(before.end), why);
  // `) u AS (` in a WITH list.
  if (
    before?.key === ')' &&
    word?.kind === 'word' &&
    keyAt(scene, place + 1) === 'AS' &&
    keyAt(scene, place + 2) === '(' &&
    words[0]?.key === 'WITH'
  )
    return fix(sql, comma(before.end), why);
  return commasBetweenColumns(scene, place, why);
};

function comma(at: number): Replacement {
  return { from: at, to: at, insert: ',' };
}

/** `order_id status channel`: an alias may stand behind a column, a column behind a column may not. */
function commasBetweenColumns(scene: Scene, place: number, why: { 'zh-CN': string; en: string }) {
  const { sources, select } = scopeAt(scene, place);
  const clause = select?.clauses.findLast(({ from }) => from <= place);
  if (!clause || !['select', 'group', 'order'].includes(clause.name)) return undefined;
  const known = new Set(sources.flatMap(({ columns }) => columns.map(({ name }) => name.toLowerCase())));
  const isColumn = (at: number) => scene.words[at]?.kind === 'word' && known.has(textAt(scene, at).toLowerCase());
  if (!isColumn(place) || !isColumn(place - 1)) return undefined;
  const edits: Replacement[] = [];
  for (let at = place; isColumn(at) && isColumn(at - 1); at--) edits.push(comma(endOf(scene, at - 1)));
  for (let at = place + 1; isColumn(at) && isColumn(at - 1); at++) edits.push(comma(endOf(scene, at - 1)));
  return fix(scene.sql, edits, why);
}

/** `WITH t AS (…), SELECT`. */
export const commaBeforeSelect: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined || keyAt(scene, place) !== 'SELECT' || keyAt(scene, place - 1) !== ',')
    return undefined;
  return fix(
    sql,
    { from: startOf(scene, place - 1), to: endOf(scene, place - 1), insert: '' },
    { 'zh-CN': '最后一个 CTE 后面没有逗号。', en: 'No comma stands behind the last CTE.' },
  );
};

/** A join that says nothing of how its rows meet: what the keys tell is what it must be. */
export const missingOn: Rule = scene => {
  const { sql, words, mistake, place } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  if (keyAt(scene, place) === 'ON' && words.slice(0, place).findLast(({ key }) => key === 'JOIN' || key === 'CROSS'))
    return crossJoinOn(scene, place);
  const join = words.slice(0, place).findLastIndex(({ key }) => key === 'JOIN');
  const between = words.slice(join + 1, place).map(({ key }) => key);
  if (join < 0 || between.length > 5 || between.length < 1 || between.some(key => ['ON', 'USING', 'WHERE', '(', 'FROM'].includes(key)))
    return undefined;
  // `JOIN order_items i o.order_id = i.order_id`: the condition is there, its ON is not.
  if (keyAt(scene, place + 1) === '.' && keyAt(scene, place + 3) === '=') {
    const at = startOf(scene, place);
    return fix(sql, { from: at, to: at, insert: 'ON ' }, { 'zh-CN': '连接条件前面写 ON。', en: 'A join condition begins with ON.' });
  }
  const select: Select | undefined = scopeAt(scene, join).select;
  const joined = scopeAt(scene, join).sources.filter(({ start }) => start < startOf(scene, place));
  const conditions = select ? joinConditions(joined) : [];
  const shared = conditions.filter(({ using }) => using !== undefined);
  const [condition, other] = shared.length > 0 ? shared : conditions;
  if (!condition || other) return undefined;
  const at = endOf(scene, place - 1);
  return fix(
    sql,
    { from: at, to: at, insert: ` ON ${condition.text}` },
    {
      'zh-CN': `JOIN 要说明两张表怎么对上；按字典，它们靠 ${condition.key} 相连。`,
      en: `A JOIN must say how rows meet; by the dictionary these two share ${condition.key}.`,
    },
  );
};

function crossJoinOn(scene: Scene, place: number) {
  const cross = scene.words.slice(0, place).findLastIndex(({ key }) => key === 'CROSS');
  if (cross < 0 || keyAt(scene, cross + 1) !== 'JOIN' || place - cross > 5) return undefined;
  return fix(
    scene.sql,
    { from: startOf(scene, cross), to: startOf(scene, cross + 1), insert: '' },
    { 'zh-CN': 'CROSS JOIN 没有条件；有条件的是 JOIN … ON。', en: 'A CROSS JOIN has no condition; with one it is JOIN … ON.' },
  );
}

/** A reserved word as a table or column. */
export const reservedName: Rule = scene => {
  const { sql, mistake, place, tables } = scene;
  if (mistake.kind !== 'syntax' || place === undefined) return undefined;
  const before = keyAt(scene, place - 1);
  if (before !== 'FROM' && before !== 'JOIN') return undefined;
  const name = textAt(scene, place).toLowerCase();
  const table = tables.find(each => each.name === `${name}s` || each.name === name);
  if (!table || table.name === name) return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: written(table.name) },
    {
      'zh-CN': `${name.toUpperCase()} 是 SQL 的保留字；表叫 ${table.name}。`,
      en: `${name.toUpperCase()} is a reserved word; the table is ${table.name}.`,
    },
  );
};
