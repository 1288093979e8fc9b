import { isObject, nodesOf, textField } from '~/engine/sql-ast';
import type { JsonObject } from '~/engine/sql-ast';
import { integerConstant, isAggregate, isFunction, namedLike, replaceIn } from './expressions';
import { atEachNode, inEachSelect, isInMembershipTest } from './mutation';
import type { KnownTables, Mutate } from './mutation';

/** Facts joined before they are summed: a sub-query or CTE with GROUP BY that hands out its single rows instead. */
export const skipPreAggregation: Mutate = inEachSelect((select, { path }) => {
  const isGroupedPart = path.length > 0 && nodesOf(select, 'group_expressions').length > 0;
  if (!isGroupedPart || isObject(select.having)) return [];
  const items = nodesOf(select, 'select_list').map(item => namedLike(replaceIn(item, ofOneRow), item));
  return [{ clause: 'group_expressions', select: { ...select, select_list: items, group_expressions: [], group_sets: [] } }];
});

/** What an aggregate is of a single row. */
function ofOneRow(node: JsonObject): JsonObject | undefined {
  if (!isAggregate(node)) return undefined;
  const [argument] = nodesOf(node, 'children');
  return isFunction(node, 'count') || isFunction(node, 'count_star') ? integerConstant(1) : argument;
}

/** A table with another joined to it that has many rows for one of its own: lines of an order, refunds of an order. */
export const fanOut: Mutate = atEachNode((node, { tables, ...place }) => {
  if (node.type !== 'BASE_TABLE' || isInMembershipTest(place)) return [];
  const table = textField(node, 'table_name');
  return manyFor(table, tables).map(({ many, key }) => ({
    ...{ type: 'JOIN', alias: '', sample: null, left: node, right: keysOf({ many, key }), condition: null, join_type: 'INNER' },
    ...{ ref_type: 'REGULAR', using_columns: [key], delim_flipped: false, duplicate_eliminated_columns: [] },
  }));
});

function manyFor(table: string, tables: KnownTables): { many: string; key: string }[] {
  const own = tables[table];
  const [key] = own?.key ?? [];
  if (key === undefined || own?.key.length !== 1) return [];
  return Object.entries(tables)
    .filter(([name, other]) => name !== table && other.key.join() !== key && other.columns.some(column => column.name === key))
    .map(([many]) => ({ many, key }));
}

/** Only the key of the other table, so that no other name becomes ambiguous. */
function keysOf({ many, key }: { many: string; key: string }): JsonObject {
  const column = { class: 'COLUMN_REF', type: 'COLUMN_REF', alias: '', column_names: [key] };
  const table = {
    type: 'BASE_TABLE',
    alias: '',
    sample: null,
    schema_name: '',
    table_name: many,
    column_name_alias: [],
    catalog_name: '',
    at_clause: null,
  };
  const node = {
    ...{ type: 'SELECT_NODE', modifiers: [], cte_map: { map: [] }, select_list: [column], from_table: table, where_clause: null },
    ...{ group_expressions: [], group_sets: [], aggregate_handling: 'STANDARD_HANDLING', having: null, sample: null, qualify: null },
  };
  return { type: 'SUBQUERY', alias: `${many}_joined`, sample: null, subquery: { node, named_param_map: [] }, column_name_alias: [] };
}
