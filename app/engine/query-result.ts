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
