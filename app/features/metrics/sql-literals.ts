import type { Metric } from './metric-definition';
import type { TableColumn } from './own-tables';

export type LiteralCell = string | number | boolean | null;

export interface LiteralTable {
  name: string;
  columns: TableColumn[];
  rows: LiteralCell[][];
}

/** A value as SQL text; quotes doubled. */
export function sqlLiteral(value: LiteralCell): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A table of given rows as a common table expression, `name(columns) AS (…)`. An empty table keeps its columns and types. */
export function tableAsCte(table: LiteralTable): string {
  const names = table.columns.map(column => column.name).join(', ');
  const casts = table.columns.map(column => `CAST(${column.name} AS ${column.type}) AS ${column.name}`).join(', ');
  const none = `(${table.columns.map(() => 'NULL').join(', ')})`;
  const rows = table.rows.map(row => `(${row.map(sqlLiteral).join(', ')})`);
  const values = rows.length > 0 ? rows : [none];
  return `${table.name} AS (\n  SELECT ${casts}\n  FROM (VALUES\n    ${values.join(',\n    ')}\n  ) AS given(${names})${rows.length > 0 ? '' : '\n  WHERE false'}\n)`;
}

/** Puts tables in front of a query that may itself begin with comments and WITH; they hide tables of the same name. */
export function withTables(given: LiteralTable[], sql: string): string {
  if (given.length === 0) return sql;
  const inner = sql.trim().replace(/;$/, '');
  return `WITH ${given.map(tableAsCte).join(',\n')}\nFROM (\n${inner}\n)\nORDER BY period`;
}

/**
 * A metric's SQL as the playground can run it: the parameters are literals, and the portal's own table, which a browser does not have,
 * stands in front as pseudonymous values. `from` inclusive, `to` exclusive, `asOf` the last known day.
 */
export function playgroundSql(
  metric: Pick<Metric, 'sql' | 'dimensions' | 'definition'>,
  range: { from: string; to: string; asOf: string; portalTables?: LiteralTable[] },
): string {
  const used = (range.portalTables ?? []).filter(table => metric.sql.includes(table.name));
  const literal = { from: range.from, to: range.to, as_of: range.asOf };
  const sql = metric.sql
    .trim()
    .replace(/CAST\(\$(from|to|as_of) AS (DATE|TIMESTAMP)\)/g, (_, name, type) => `${type} '${valueOf(literal, String(name))}'`)
    .replace(/\$(from|to|as_of)\b/g, (_, name) => `DATE '${valueOf(literal, String(name))}'`);
  return withTables(used, summed(metric, sql));
}

/** Over all dimensions, as the pages show it. */
function summed({ dimensions, definition }: Pick<Metric, 'dimensions' | 'definition'>, sql: string): string {
  if (dimensions.length === 0 || definition.kind === 'quantile') return sql;
  const below = definition.kind === 'count' ? 'max' : 'sum';
  const columns = `period, sum(numerator) AS numerator, ${below}(denominator) AS denominator`;
  return `SELECT ${columns}\nFROM (\n${sql.replace(/;$/, '')}\n)\nGROUP BY period\nORDER BY period`;
}

function valueOf(values: Record<string, string>, name: string): string {
  return values[name] ?? '';
}
