import type { ColumnModel, Row, SchemaModel, TableModel, Value, World } from './schema-model';
import { parentsFirst, rowsOf } from './schema-model';

/** The value as a SQL literal that a column of this type takes. */
export function literalOf(value: Value, column: ColumnModel): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return column.kind === 'decimal' ? value.toFixed(column.scale) : plainNumber(value);
  return `'${value.replaceAll("'", "''")}'`;
}

/** Without an exponent where the number is whole, so that any dialect reads it. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

/** Quoted only where it must be, as a person would write it. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) && !reserved.has(name.toLowerCase()) ? name : alwaysQuoted(name);
}

export function alwaysQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Words that DuckDB or the usual dialects do not take as a bare name. */
const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric at authorization between both by case cast check collate collation column concurrently constraint
  create cross current_date current_time current_timestamp current_user default deferrable desc describe distinct do else end except exists false
  fetch for foreign from full glob grant group groups having if ilike in index initially inner intersect interval into is isnull join key lambda
  lateral leading left like limit localtime localtimestamp matched natural not notnull null offset on only or order outer overlaps partition pivot
  placing positional primary qualify range rank references returning right row rows select session_user show similar some summarize symmetric table
  tablesample then to trailing true union unique unpivot user using value values variadic verbose when where window with`.split(/\s+/),
);

/** The world as INSERT statements, one a table, parents before children; tables without rows are left out. */
export function insertStatements(schema: SchemaModel, world: World): string[] {
  return parentsFirst(schema).flatMap(table => {
    const rows = rowsOf(world, table);
    if (rows.length === 0) return [];
    const names = table.columns.map(column => quoteName(column.name)).join(', ');
    return [`INSERT INTO ${quoteName(table.name)} (${names}) VALUES ${rows.map(row => tupleOf(table, row)).join(', ')};`];
  });
}

function tupleOf(table: TableModel, row: Row): string {
  return `(${table.columns.map((column, i) => literalOf(row[i] ?? null, column)).join(', ')})`;
}
