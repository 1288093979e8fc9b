import { isObject, listOf, nodeOf, placesIn, textField } from '~/engine/sql-ast';
import type { Json, JsonObject } from '~/engine/sql-ast';
import { columnName, columnsIn, conjunctsOf } from './expressions';
import type { KnownTables } from './mutation';

/**
 * Whether a column may be NULL in the rows of a SELECT, as far as its conditions, its outer joins and the tables' NOT NULL say. Where nothing is
 * known it may be.
 */
export function mayBeNull({ column, select, tables }: { column: JsonObject; select: JsonObject; tables: KnownTables }): boolean {
  const name = columnName(column);
  const isRefused = conjunctsOf(select.where_clause)
    .filter(refusesNull)
    .some(condition => columnsIn(condition).some(other => columnName(other) === name));
  if (isRefused) return false;
  const optional = new Set(optionalSides(select.from_table).flatMap(tableNames));
  const qualifier = listOf(column, 'column_names').at(-2);
  if (typeof qualifier === 'string' && optional.has(qualifier)) return true;
  const kept = tablesIn(select.from_table).filter(table => !optional.has(nameOf(table)));
  const known = kept.flatMap(table => tables[textField(table, 'table_name')]?.columns ?? []).filter(other => other.name === name);
  return known.every(other => other.isNullable);
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
