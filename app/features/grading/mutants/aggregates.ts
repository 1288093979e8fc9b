import { nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { call, columnsIn, isAggregate, isConstant, isFunction, namedLike } from './expressions';
import { atEachNode, selectAround } from './mutation';
import type { Mutate, Surroundings } from './mutation';
import { mayBeNull } from './nullable-columns';

const others: Readonly<Record<string, readonly string[]>> = {
  sum: ['avg', 'max', 'count'],
  avg: ['sum', 'median'],
  mean: ['sum', 'median'],
  median: ['avg'],
  min: ['max'],
  max: ['min'],
  first: ['last'],
  last: ['first'],
  arg_max: ['arg_min'],
  arg_min: ['arg_max'],
  max_by: ['min_by'],
  min_by: ['max_by'],
  bool_and: ['bool_or'],
  bool_or: ['bool_and'],
  count: ['sum'],
};

/** Another aggregate of the same values. */
export const swapAggregate: Mutate = atEachNode(node => {
  if (!isAggregate(node) && node.class !== 'WINDOW') return [];
  return (others[textField(node, 'function_name')] ?? []).map(name => ({ ...node, function_name: name }));
});

/** COUNT(*) for COUNT(c) and the other way round: rows for values that are there. Only columns that may be missing make a difference. */
export const swapCountedThing: Mutate = atEachNode((node, surroundings) => {
  const [argument] = nodesOf(node, 'children');
  if (isFunction(node, 'count')) return argument && !isConstant(argument) ? [keepFilter(call('count_star', []), node)] : [];
  const select = isFunction(node, 'count_star') ? selectAround(surroundings) : undefined;
  if (!select) return [];
  return columnsThatMayBeNull(select, surroundings).map(column => namedLike(keepFilter(call('count', [column]), node), node));
});

function columnsThatMayBeNull(select: JsonObject, { query, tables }: Surroundings): JsonObject[] {
  return columnsIn({ ...select, modifiers: [], cte_map: null }).filter(column => mayBeNull({ column, select, query, tables }));
}

function keepFilter(aggregate: JsonObject, { filter = null }: JsonObject): JsonObject {
  return { ...aggregate, filter };
}

/** `sum(a) / sum(b)` as `avg(a / b)`: the mean of the rates for the rate of the sums. */
export const averageRates: Mutate = atEachNode(node => {
  const [over, under] = isFunction(node, '/') ? nodesOf(node, 'children') : [];
  const [a, b] = [summed(over), summed(under)];
  return a && b ? [namedLike(call('avg', [call('/', [a, b], { isOperator: true })]), node)] : [];
});

function summed(node: JsonObject | undefined): JsonObject | undefined {
  return node && isFunction(node, 'sum') ? nodesOf(node, 'children')[0] : undefined;
}
