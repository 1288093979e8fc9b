import type { Clause, Select } from '../../editor/completion/query-tree';
import { splitAt } from '../calls';
import { bracketAround, endOf, keyAt, scopeAt, slice, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Choice, Suggestion } from '../suggestion';
import { aliasesOf, holdsAggregate, mentions } from './aggregates';
import type { Condition } from './aggregates';
import { endBefore } from './moved-conditions';
import type { Rule } from './rule';
import type { Localized } from '~/i18n/locale';

/** A column beside a total: group by it too, or take one value of each group. */
export const notGrouped: Rule = scene => {
  const { mistake, place } = scene;
  if (mistake.kind !== 'not-grouped') return undefined;
  const at = place ?? scene.words.findIndex(({ text }) => text.toLowerCase() === mistake.name.toLowerCase());
  const { select } = scopeAt(scene, Math.max(0, at));
  const list = select?.clauses.find(({ name }) => name === 'select');
  const why = {
    'zh-CN': '分组之后一组只剩一行：每一列要么是分组的依据，要么被汇总。',
    en: 'After grouping each group is one row: every column is either grouped by or aggregated.',
  };
  if (!select || !list) return undefined;
  if (select.items.some(({ kind }) => kind === 'star')) {
    return {
      title: { 'zh-CN': '把 * 换成分组的列和汇总', en: 'Replace * by the columns grouped by and the totals' },
      why: { 'zh-CN': '* 带出所有的列，而分组之后一组只剩一行。', en: '* brings every column, and after grouping each group is one row.' },
    };
  }
  const group = select.clauses.find(({ name }) => name === 'group');
  if (!group) return addGroupBy(scene, { select, list, why });
  const word = scene.words.findIndex(
    ({ text, start }, i) =>
      i >= list.from && text.toLowerCase() === mistake.name.toLowerCase() && start >= (place === undefined ? 0 : startOf(scene, place)),
  );
  if (word < 0) return undefined;
  const from = keyAt(scene, word - 1) === '.' ? word - 2 : word;
  const name = slice(scene, from, word);
  const end = endOf(scene, group.to - 1);
  const choices: Choice[] = [
    { label: `GROUP BY …, ${name}`, replacement: { from: end, to: end, insert: `, ${name}` } },
    { label: `any_value(${name})`, replacement: { from: startOf(scene, from), to: endOf(scene, word), insert: `any_value(${name})` } },
  ];
  return { title: { 'zh-CN': '选一个：', en: 'Choose one:' }, why, choices };
};

function addGroupBy(scene: Scene, { select, list, why }: { select: Select; list: Clause; why: Localized }): Suggestion | undefined {
  const items = splitAt(scene.words, list, ',');
  const single = items.filter(({ from, to }) => !holdsAggregate(scene, from, to));
  const names = single.map(({ from, to }) => {
    const as = scene.words.slice(from, to).findIndex(({ key }) => key === 'AS');
    const last = as < 0 ? to : from + as;
    const isColumn = last - from === 1 || (last - from === 3 && keyAt(scene, from + 1) === '.');
    return isColumn ? slice(scene, from, last - 1) : undefined;
  });
  if (single.length === 0 || single.length === items.length) return undefined;
  const at = endBefore(scene, select, ['having', 'window', 'qualify', 'order', 'limit']);
  const multiline = scene.sql.slice(select.start, select.end).trim().includes('\n');
  const keys = names.every(name => name !== undefined) ? names.join(', ') : 'ALL';
  return fix(scene.sql, { from: at, to: at, insert: `${multiline ? '\n' : ' '}GROUP BY ${keys}` }, why);
}

/** `sum(count(*))`: totals of totals take two steps. */
export const nestedAggregate: Rule = ({ mistake }) => {
  if (mistake.kind !== 'nested-aggregate') return undefined;
  return {
    title: { 'zh-CN': '分两步算：先在 CTE 里汇总，再在外面汇总一次', en: 'Take two steps: total in a CTE, then total that' },
    why: {
      'zh-CN': '例如 WITH t AS (SELECT channel, count(*) AS n FROM orders GROUP BY channel) SELECT max(n) FROM t。',
      en: 'As in WITH t AS (SELECT channel, count(*) AS n FROM orders GROUP BY channel) SELECT max(n) FROM t.',
    },
  };
};

/** `WHERE amount > (SELECT …)` gives many rows where `=` wants one. */
export const rowsWhereOneIsWanted: Rule = scene => {
  const { sql, words, mistake } = scene;
  if (mistake.kind !== 'subquery-rows') return undefined;
  const compared = words.flatMap(({ key }, at) =>
    key === '=' && keyAt(scene, at + 1) === '(' && keyAt(scene, at + 2) === 'SELECT' ? [at] : [],
  );
  const [at] = compared;
  if (at === undefined || compared.length > 1 || words.filter(({ key }) => key === 'SELECT').length !== 2) return undefined;
  return fix(
    sql,
    { from: startOf(scene, at), to: endOf(scene, at), insert: 'IN' },
    { 'zh-CN': '= 右边只能有一个值；子查询给出许多行时用 IN。', en: '= takes one value on its right; for many rows it is IN.' },
  );
};

/** The sides of a UNION with unlike numbers of columns. */
export const unlikeSides: Rule = scene => {
  const { mistake } = scene;
  if (mistake.kind !== 'set-operation-columns') return undefined;
  const selects = scopeAt(scene, 0).select?.query.selects ?? [];
  const counts = selects.map(select => {
    const list = select.clauses.find(({ name }) => name === 'select');
    return list && !select.items.some(({ kind }) => kind === 'star') ? splitAt(scene.words, list, ',').length : undefined;
  });
  if (counts.length < 2 || counts.some(count => count === undefined)) return undefined;
  return {
    title: { 'zh-CN': `各部分的列数是 ${counts.join('、')}`, en: `The parts have ${counts.join(' and ')} columns` },
    why: {
      'zh-CN': 'UNION 按位置把列对在一起，列数要相同；缺的一边可以补 NULL。',
      en: 'UNION matches columns by place: their number must be the same; NULL may fill a gap.',
    },
  };
};

/** A position in GROUP BY or ORDER BY beyond the SELECT list. */
export const termOutOfRange: Rule = ({ mistake }) => {
  if (mistake.kind !== 'term-out-of-range') return undefined;
  return {
    title: {
      'zh-CN': `SELECT 只有 ${mistake.most} 列，序号只能写 1 到 ${mistake.most}`,
      en: `SELECT has ${mistake.most} columns: positions go from 1 to ${mistake.most}`,
    },
    why: {
      'zh-CN': 'GROUP BY 和 ORDER BY 里的数字是 SELECT 里的第几列；写列名更不容易错。',
      en: 'A number in GROUP BY or ORDER BY is the place of a column in SELECT; its name is safer.',
    },
  };
};

/** `GROUP BY 1, 2` where the second column is a total. */
export const aggregateInGroup: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'aggregate-misplaced' || mistake.clause !== 'GROUP BY' || place === undefined) return undefined;
  const { select } = scopeAt(scene, place);
  const group = select?.clauses.find(({ name }) => name === 'group');
  const list = select?.clauses.find(({ name }) => name === 'select');
  if (!select || !group || !list || bracketAround(scene, group.from)) return undefined;
  const items = splitAt(scene.words, list, ',');
  const names = aliasesOf(scene, select, (from, to) => holdsAggregate(scene, from, to));
  const terms = splitAt(scene.words, { from: group.from + 1, to: group.to }, ',');
  const isTotal = ({ from, to }: Condition) => {
    const item = scene.words[from]?.kind === 'number' && to === from + 1 ? items[Number(scene.words[from]?.text) - 1] : undefined;
    return (
      holdsAggregate(scene, from, to) ||
      mentions(scene, { from, to }, names) ||
      (item !== undefined && holdsAggregate(scene, item.from, item.to))
    );
  };
  const kept = terms.filter(term => !isTotal(term));
  if (kept.length === 0 || kept.length === terms.length) return undefined;
  const insert = kept.map(({ from, to }) => slice(scene, from, to - 1)).join(', ');
  return fix(
    sql,
    { from: startOf(scene, group.from + 1), to: endOf(scene, group.to - 1), insert },
    { 'zh-CN': '汇总的结果不能再拿来分组，按其余的列分组就够了。', en: 'A total cannot be grouped by; the other columns are enough.' },
  );
};
