/**
 * One result set, the same whichever engine made it. Every value survives JSON:
 * - integers of any width and DECIMAL are strings of exact digits (`"9007199254740993"`, `"12.50"`);
 * - DOUBLE and FLOAT are numbers, or the strings `"NaN"`, `"Infinity"`, `"-Infinity"`;
 * - DATE `YYYY-MM-DD`; TIMESTAMP `YYYY-MM-DD HH:MM:SS[.ffffff]`, trailing zeros of the fraction cut; TIME `HH:MM:SS[.ffffff]`;
 * - BOOLEAN is a boolean, SQL NULL is null, LIST an array, STRUCT an object, MAP a list of `[key, value]` pairs; everything else is
 *   the text DuckDB prints.
 */
export type Cell = null | boolean | number | string | Cell[] | { [field: string]: Cell };

export interface Column {
  name: string;
  /** The type as DuckDB writes it, e.g. `DECIMAL(12,2)`. */
  type: string;
}

export interface QueryResult {
  columns: Column[];
  /** Rows in the order the engine gave them, each as long as `columns`. */
  rows: Cell[][];
  /** True when the engine had more rows than the caller's limit. */
  truncated: boolean;
}

/** True when a value from outside has the shape of a result: rows as long as the columns, of cells only. */
export function isQueryResult(value: unknown): value is QueryResult {
  if (!isRecord(value) || !Array.isArray(value.columns) || !Array.isArray(value.rows) || typeof value.truncated !== 'boolean') return false;
  const width = value.columns.length;
  const areColumns = value.columns.every(column => isRecord(column) && typeof column.name === 'string' && typeof column.type === 'string');
  return areColumns && value.rows.every(row => Array.isArray(row) && row.length === width && row.every(isCell));
}

function isCell(value: unknown): value is Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return true;
  return Array.isArray(value) ? value.every(isCell) : isRecord(value) && Object.values(value).every(isCell);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
