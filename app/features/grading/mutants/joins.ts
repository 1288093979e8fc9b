import { isObject, listOf, nodeOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { allOf, conjunctsOf } from './expressions';
import { isCorrelation } from './conditions';
import { atEachNode, inEachSelect, without } from './mutation';
import type { Mutate } from './mutation';

const otherKinds: Readonly<Record<string, readonly string[]>> = {
  INNER: ['LEFT', 'RIGHT'],
  LEFT: ['INNER', 'RIGHT', 'FULL'],
  RIGHT: ['INNER', 'LEFT', 'FULL'],
  FULL: ['INNER', 'LEFT', 'RIGHT'],
  SEMI: ['INNER', 'ANTI'],
  ANTI: ['SEMI', 'LEFT'],
};

/** Rows without a partner kept or lost on either side. */
export const changeJoinKind: Mutate = atEachNode(node => {
  if (!isConditionedJoin(node)) return [];
  return (otherKinds[textField(node, 'join_type')] ?? []).map(kind => ({ ...node, join_type: kind }));
});

/** One side of a join forgotten. */
export const dropJoin: Mutate = atEachNode(node => {
  if (node.type !== 'JOIN') return [];
  const sides = [nodeOf(node, 'left'), node.join_type === 'INNER' ? nodeOf(node, 'right') : undefined];
  return sides.filter(isObject);
});

/** One of several conditions of a join forgotten, or one of the columns in USING: more rows find each other. */
export const dropJoinCondition: Mutate = atEachNode(node => {
  if (node.type !== 'JOIN') return [];
  const [conjuncts, columns] = [conjunctsOf(node.condition), listOf(node, 'using_columns')];
  const byCondition = conjuncts.length > 1 ? conjuncts.map((_, i) => ({ ...node, condition: allOf(without(conjuncts, i)) })) : [];
  const byColumn = columns.length > 1 ? columns.map((_, i) => ({ ...node, using_columns: without(columns, i) })) : [];
  return [...byCondition, ...byColumn];
});

/** A condition of an outer join written in WHERE, where it throws out the rows without a partner. */
export const moveOnToWhere: Mutate = inEachSelect(select => {
  const join = nodeOf(select, 'from_table');
  if (!join || !isConditionedJoin(join) || join.join_type === 'INNER') return [];
  const conjuncts = conjunctsOf(join.condition);
  return conjuncts
    .filter(conjunct => !isCorrelation(conjunct))
    .flatMap(moved => {
      const condition = allOf(conjuncts.filter(conjunct => conjunct !== moved));
      const where = allOf([...conjunctsOf(select.where_clause), moved]);
      return condition ? [{ clause: 'from_table', select: { ...select, from_table: { ...join, condition }, where_clause: where } }] : [];
    });
});

/** A condition of WHERE written into the outer join, where it no longer throws rows out. */
export const moveWhereToOn: Mutate = inEachSelect(select => {
  const join = nodeOf(select, 'from_table');
  if (!join || !isConditionedJoin(join) || join.join_type === 'INNER' || !isObject(join.condition)) return [];
  const conjuncts = conjunctsOf(select.where_clause);
  return conjuncts.map(moved => ({
    clause: 'where_clause',
    select: {
      ...select,
      from_table: { ...join, condition: allOf([...conjunctsOf(join.condition), moved]) },
      where_clause: allOf(conjuncts.filter(conjunct => conjunct !== moved)),
    },
  }));
});

function isConditionedJoin(node: JsonObject): boolean {
  return node.type === 'JOIN' && (isObject(node.condition) || listOf(node, 'using_columns').length > 0);
}
