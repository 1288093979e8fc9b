import { isObject, listOf, nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import { columnName, columnsIn, conjunctsOf, isColumn, isFunction } from './expressions';
import type { KnownTables } from './mutation';

interface ColumnOfSelect {
  column: JsonObject;
  select: JsonObject;
  /** The whole query: its CTEs are tables too. */
  query: JsonObject;
  tables: KnownTables;
}

/**
 * Whether a column may be NULL in the rows of a SELECT, as far as its conditions, its outer joins, its CTEs and the tables' NOT NULL say. Where
 * nothing is known it may be.
 */
export function mayBeNull({ column, select, query, tables }: ColumnOfSelect): boolean {
  const name = columnName(column);
  const isRefused = conjunctsOf(select.where_clause)
    .filter(refusesNull)
    .some(condition => columnsIn(condition).some(other => columnName(other) === name));
  if (isRefused) return false;
  const optional = new Set(optionalSides(select.from_table).flatMap(tableNames));
  const qualifier = listOf(column, 'column_names').at(-2);
  if (typeof qualifier === 'string' && optional.has(qualifier)) return true;
  const kept = tablesIn(select.from_table).filter(table => !optional.has(nameOf(table)));
  const known = kept.flatMap(table => nullabilityIn({ table, name, query, tables }));
  return known.every(isNullable => isNullable);
}

/** Whether the column of that name in a table, a CTE or a sub-query may be NULL; nothing where there is no such column. */
function nullabilityIn({
  table,
  name,
  query,
  tables,
}: {
  table: JsonObject;
  name: string;
  query: JsonObject;
  tables: KnownTables;
}): boolean[] {
  const inner = table.type === 'SUBQUERY' ? selectIn(table.subquery) : cteOf(query, textField(table, 'table_name'));
  if (!inner) {
    const columns = tables[textField(table, 'table_name')]?.columns ?? [];
    return columns.filter(column => column.name === name).map(column => column.isNullable);
  }
  return nodesOf(inner, 'select_list').flatMap(item => {
    if ((textField(item, 'alias') || columnName(item)) !== name) return [];
    return [!isCount(item) && (!isColumn(item) || mayBeNull({ column: item, select: inner, query, tables }))];
  });
}

function isCount(item: JsonObject): boolean {
  return isFunction(item, 'count') || isFunction(item, 'count_star');
}

function cteOf(query: JsonObject, name: string): JsonObject | undefined {
  const entries = [...placesIn(query)].flatMap(({ node }) => nodesOf(nodeOf(node, 'cte_map') ?? {}, 'map'));
  return selectIn(nodeOf(entries.find(entry => entry.key === name) ?? {}, 'value')?.query);
}

/** The SELECT of a sub-query; undefined for a UNION, a VALUES. */
function selectIn(subQuery: Json | undefined): JsonObject | undefined {
  const node = isObject(subQuery) ? nodeOf(subQuery, 'node') : undefined;
  return node?.type === 'SELECT_NODE' ? node : undefined;
}

function refusesNull(condition: JsonObject): boolean {
  return condition.class === 'COMPARISON' || condition.class === 'BETWEEN' || condition.type === 'OPERATOR_IS_NOT_NULL';
}

/** The sides of outer joins whose columns are NULL where a row has no partner. */
function optionalSides(from: Json | undefined): JsonObject[] {
  return [...placesIn(from ?? null)].flatMap(({ node }) => {
    const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
    if (node.type !== 'JOIN' || !left || !right) return [];
    if (node.join_type === 'LEFT') return [right];
    if (node.join_type === 'RIGHT') return [left];
    return node.join_type === 'FULL' ? [left, right] : [];
  });
}

function tablesIn(from: Json | undefined): JsonObject[] {
  if (!isObject(from)) return [];
  if (from.type === 'JOIN') return [...tablesIn(from.left), ...tablesIn(from.right)];
  return [from];
}

function tableNames(side: JsonObject): string[] {
  return tablesIn(side).map(nameOf);
}

function nameOf(table: JsonObject): string {
  return textField(table, 'alias') || textField(table, 'table_name');
}
