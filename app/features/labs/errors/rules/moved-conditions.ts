import type { Clause, ClauseName, Select } from '../../editor/completion/query-tree';
import { endOf, scopeAt, slice, startOf } from '../scene';
import type { Scene } from '../scene';
import { fix } from '../suggestion';
import type { Replacement } from '../suggestion';
import { aliasesOf, holdsAggregate, mentions } from './aggregates';
import type { Condition } from './aggregates';
import type { Rule } from './rule';

/** The conditions that AND joins, outside of brackets; undefined where an OR stands beside them. */
function conditionsOf({ words }: Scene, { from, to }: Clause): Condition[] | undefined {
  const parts: Condition[] = [];
  let depth = 0;
  let start = from;
  let between = false;
  for (let at = from; at < to; at++) {
    const key = words[at]?.key ?? '';
    if (key === '(') depth++;
    if (key === ')') depth--;
    if (depth > 0) continue;
    if (key === 'OR' || key === 'CASE') return undefined;
    if (key === 'BETWEEN') between = true;
    else if (key === 'AND' && between) between = false;
    else if (key === 'AND') {
      parts.push({ from: start, to: at });
      start = at + 1;
    }
  }
  return [...parts, { from: start, to }];
}

interface Move {
  scene: Scene;
  select: Select;
  from: ClauseName;
  to: ClauseName;
  /** True of conditions that belong into the other clause. */
  belongs(condition: Condition): boolean;
}

const keywords: Partial<Record<ClauseName, string>> = { where: 'WHERE', having: 'HAVING', qualify: 'QUALIFY' };
const later: Partial<Record<ClauseName, ClauseName[]>> = {
  having: ['window', 'qualify', 'order', 'limit'],
  qualify: ['order', 'limit'],
  where: ['group', 'having', 'window', 'qualify', 'order', 'limit'],
};

/** Takes conditions out of one clause and adds them to another. */
function movedConditions({ scene, select, from, to, belongs }: Move): Replacement[] | undefined {
  const clause = select.clauses.find(({ name }) => name === from);
  const conditions = clause && conditionsOf(scene, clause);
  if (!clause || !conditions) return undefined;
  const moved = conditions.filter(belongs);
  const kept = conditions.filter(condition => !belongs(condition));
  if (moved.length === 0) return undefined;
  const text = (condition: Condition) => slice(scene, condition.from, condition.to - 1);
  const edits: Replacement[] = [];
  if (kept.length > 0)
    edits.push({ from: startOf(scene, clause.from), to: endOf(scene, clause.to - 1), insert: kept.map(text).join(' AND ') });
  else edits.push({ from: endOf(scene, clause.from - 2), to: endOf(scene, clause.to - 1), insert: '' });
  const condition = moved.map(text).join(' AND ');
  const target = select.clauses.find(({ name }) => name === to);
  if (target) return [...edits, { from: endOf(scene, target.to - 1), to: endOf(scene, target.to - 1), insert: ` AND ${condition}` }];
  const at = endBefore(scene, select, later[to] ?? []);
  const multiline = scene.sql.slice(select.start, select.end).trim().includes('\n');
  return [...edits, { from: at, to: at, insert: `${multiline ? '\n' : ' '}${keywords[to]} ${condition}` }];
}

/** Behind the last clause that stands before any of these. */
export function endBefore(scene: Scene, select: Select, names: ClauseName[]): number {
  const next = select.clauses.find(({ name }) => names.includes(name));
  const last = next ? next.from - 2 : (select.clauses.at(-1)?.to ?? 1) - 1;
  return endOf(scene, last);
}

/** `WHERE count(*) > 3`, also by its alias. */
export const aggregateInWhere: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'aggregate-misplaced' || mistake.clause !== 'WHERE' || place === undefined) return undefined;
  const { select } = scopeAt(scene, place);
  if (!select?.clauses.some(({ name }) => name === 'group')) return undefined;
  const names = aliasesOf(scene, select, (from, to) => holdsAggregate(scene, from, to));
  const edits = movedConditions({
    scene,
    select,
    from: 'where',
    to: 'having',
    belongs: ({ from, to }) => holdsAggregate(scene, from, to) || mentions(scene, { from, to }, names),
  });
  return (
    edits &&
    fix(
      sql,
      edits,
      {
        'zh-CN': 'WHERE 在分组之前过滤行；对汇总结果的条件写在 HAVING。',
        en: 'WHERE filters rows before grouping; a condition on a total belongs into HAVING.',
      },
      { 'zh-CN': '把这个条件移到 HAVING', en: 'Move the condition to HAVING' },
    )
  );
};

/** `WHERE row_number() OVER (…) = 1`, also by its alias. */
export const windowInCondition: Rule = scene => {
  const { sql, mistake, place } = scene;
  if (mistake.kind !== 'window-misplaced' || place === undefined) return undefined;
  const from = mistake.clause === 'WHERE' ? 'where' : mistake.clause === 'HAVING' ? 'having' : undefined;
  const { select } = scopeAt(scene, place);
  if (!from || !select) return undefined;
  const isWindow = (a: number, b: number) => scene.words.slice(a, b).some(({ key }) => key === 'OVER');
  const names = aliasesOf(scene, select, isWindow);
  const edits = movedConditions({
    scene,
    select,
    from,
    to: 'qualify',
    belongs: condition => isWindow(condition.from, condition.to) || mentions(scene, condition, names),
  });
  return (
    edits &&
    fix(
      sql,
      edits,
      {
        'zh-CN': '窗口函数在 WHERE 之后才计算；按它的结果过滤，DuckDB 用 QUALIFY。',
        en: 'Window functions are computed after WHERE; to filter by them DuckDB has QUALIFY.',
      },
      { 'zh-CN': '把这个条件移到 QUALIFY', en: 'Move the condition to QUALIFY' },
    )
  );
};
