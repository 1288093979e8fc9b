import { nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { isAggregate, isConstant, isGrouped } from './expressions';
import { atEachNode, inEachSelect, isInMembershipTest } from './mutation';
import type { Mutate } from './mutation';

/** Aggregates whose value does not change when equal values count once. */
const blindToDuplicates: ReadonlySet<string> = new Set(['min', 'max', 'any_value', 'bool_and', 'bool_or', 'approx_count_distinct']);

/** DISTINCT forgotten in an aggregate. */
export const dropAggregateDistinct: Mutate = atEachNode(node =>
  (isAggregate(node) || node.class === 'WINDOW') && node.distinct === true ? [{ ...node, distinct: false }] : [],
);

/** DISTINCT in an aggregate that must count or sum every row. */
export const addAggregateDistinct: Mutate = atEachNode(node => {
  const [argument] = nodesOf(node, 'children');
  if (!isAggregate(node) || node.distinct === true || !argument || isConstant(argument)) return [];
  return blindToDuplicates.has(textField(node, 'function_name')) ? [] : [{ ...node, distinct: true }];
});

/** SELECT DISTINCT, or DISTINCT ON, forgotten. */
export const dropSelectDistinct: Mutate = inEachSelect(select => {
  const modifiers = nodesOf(select, 'modifiers');
  const rest = modifiers.filter(modifier => modifier.type !== 'DISTINCT_MODIFIER');
  return rest.length === modifiers.length ? [] : [{ clause: 'select_list', select: { ...select, modifiers: rest } }];
});

/** SELECT DISTINCT where equal rows are rows of their own. A grouped SELECT has one row per group as it is. */
export const addSelectDistinct: Mutate = inEachSelect((select, place) => {
  const modifiers = nodesOf(select, 'modifiers');
  if (isGrouped(select) || isInMembershipTest(place) || modifiers.some(modifier => modifier.type === 'DISTINCT_MODIFIER')) return [];
  const distinct: JsonObject = { type: 'DISTINCT_MODIFIER', distinct_on_targets: [] };
  return [{ clause: 'select_list', select: { ...select, modifiers: [distinct, ...modifiers] } }];
});
