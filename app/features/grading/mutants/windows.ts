import { isObject, listOf, nodeOf, nodesOf, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import { constantInteger, integerConstant } from './expressions';
import { atEachNode, without } from './mutation';
import type { Mutate } from './mutation';
import { turnedRound } from './sorting';

/** One key of PARTITION BY forgotten. */
export const dropPartition: Mutate = atEachWindow(window =>
  listOf(window, 'partitions').map((_, i) => ({ ...window, partitions: without(listOf(window, 'partitions'), i) })),
);

/** The order of a window turned round, or forgotten: then a running total is a total, and a rank means nothing. */
export const changeWindowOrder: Mutate = atEachWindow(window => {
  const orders = nodesOf(window, 'orders');
  const turned = orders.map((order, i) => ({ ...window, orders: orders.with(i, turnedRound(order)) }));
  const shorter = orders.length > 1 ? orders.map((_, i) => ({ ...window, orders: without(orders, i) })) : [];
  const forgotten = orders.length === 1 && isAggregateWindow(window) ? [{ ...window, orders: [] }] : [];
  return [...turned, ...shorter, ...forgotten];
});

const others: Readonly<Record<string, readonly string[]>> = {
  WINDOW_RANK: ['dense_rank', 'row_number'],
  WINDOW_RANK_DENSE: ['rank', 'row_number'],
  WINDOW_ROW_NUMBER: ['rank', 'dense_rank'],
  WINDOW_LAG: ['lead'],
  WINDOW_LEAD: ['lag'],
  WINDOW_FIRST_VALUE: ['last_value'],
  WINDOW_LAST_VALUE: ['first_value'],
  WINDOW_PERCENT_RANK: ['cume_dist'],
  WINDOW_CUME_DIST: ['percent_rank'],
};

const typeOfFunction: Readonly<Record<string, string>> = {
  ...{ rank: 'WINDOW_RANK', dense_rank: 'WINDOW_RANK_DENSE', row_number: 'WINDOW_ROW_NUMBER', lag: 'WINDOW_LAG', lead: 'WINDOW_LEAD' },
  ...{
    first_value: 'WINDOW_FIRST_VALUE',
    last_value: 'WINDOW_LAST_VALUE',
    percent_rank: 'WINDOW_PERCENT_RANK',
    cume_dist: 'WINDOW_CUME_DIST',
  },
};

/** Another ranking or neighbour: ties counted otherwise, the row after for the row before. */
export const changeWindowFunction: Mutate = atEachWindow(window =>
  (others[textField(window, 'type')] ?? []).map(name => ({ ...window, function_name: name, type: typeOfFunction[name] ?? name })),
);

/** Another frame: one row more or fewer, up to this row for all rows, ROWS for RANGE, the distance of LAG and LEAD. */
export const changeFrame: Mutate = atEachWindow(window => [...otherLengths(window), ...otherBounds(window)]);

const lengths = ['start_expr', 'end_expr', 'offset_expr'] as const;

function otherLengths(window: JsonObject): JsonObject[] {
  return lengths.flatMap(field => {
    const length = constantInteger(nodeOf(window, field));
    if (length === undefined) return [];
    return [length - 1, length + 1].filter(other => other > 0).map(other => ({ ...window, [field]: integerConstant(other) }));
  });
}

function otherBounds(window: JsonObject): JsonObject[] {
  if (!isAggregateWindow(window) && !textField(window, 'type').endsWith('_VALUE')) return [];
  const [start, end] = [textField(window, 'start'), textField(window, 'end')];
  const isRows = end.endsWith('_ROWS') || start.endsWith('_ROWS');
  const whole: Record<string, Json> = { start: 'UNBOUNDED_PRECEDING', end: 'UNBOUNDED_FOLLOWING', start_expr: null, end_expr: null };
  const running = { ...whole, end: isRows ? 'CURRENT_ROW_ROWS' : 'CURRENT_ROW_RANGE' };
  const unit = isRows ? ['_ROWS', '_RANGE'] : ['_RANGE', '_ROWS'];
  const otherUnit = { start: start.replace(...pair(unit)), end: end.replace(...pair(unit)) };
  if (listOf(window, 'orders').length === 0) return [];
  return [whole, running, otherUnit].map(bounds => ({ ...window, ...bounds }));
}

function pair([from = '', to = '']: string[]): [string, string] {
  return [from, to];
}

function isAggregateWindow(window: JsonObject): boolean {
  return window.type === 'WINDOW_AGGREGATE';
}

function atEachWindow(alternatives: (window: JsonObject) => readonly JsonObject[]): Mutate {
  return atEachNode(node => (isObject(node) && node.class === 'WINDOW' ? alternatives(node) : []));
}
