import type { ColumnData } from './column-data';
import type { Cell, Column, QueryResult } from './query-result';

/** A result of any length, read cell by cell. Rows may still be arriving. */
export interface ResultTable {
  readonly columns: readonly Column[];
  /** Rows there are by now. */
  readonly rowCount: number;
  readonly state: 'growing' | 'whole' | 'cut';
  /** The same value whichever way a result is read: see `Cell`. */
  cell(row: number, column: number): Cell;
  /** A column's values as they lie in memory, in the result's own order; undefined where they have no such form (LIST, STRUCT, MAP). */
  data(column: number): ColumnData | undefined;
}

/** Rows that the preview of grading, and whatever else needs all cells at once, may see; as many as the grader reads. */
const mostPlainRows = 10_000;

/** The first rows as plain, JSON-safe values. */
export function firstRows(table: ResultTable, most = mostPlainRows): QueryResult {
  const columns = [...table.columns];
  const rows = Array.from({ length: Math.min(most, table.rowCount) }, (_, row) => columns.map((_column, i) => table.cell(row, i)));
  return { columns, rows, truncated: table.state === 'cut' || table.rowCount > most };
}

/** A plain result as a table. */
export function plainTable({ columns, rows, truncated }: QueryResult): ResultTable {
  return {
    columns,
    rowCount: rows.length,
    state: truncated ? 'cut' : 'whole',
    cell: (row, column) => rows[row]?.[column] ?? null,
    data: () => undefined,
  };
}
