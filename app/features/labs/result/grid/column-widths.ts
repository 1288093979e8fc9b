import type { ResultTable } from '~/engine/result-table';
import { textWidth } from '../result-text';
import { columnLook, shownText } from '../shown-value';

const firstRows = 200;
/** Taken evenly from all rows: the numbers of the last rows are longer than those of the first. */
const spreadRows = 100;
/** Pixels of one character in a cell's font, and of a cell's padding. */
const characterWidth = 8.3;
const padding = 28;
/** Room for the marks of sorting and the column's menu. */
const headRoom = 30;
const narrowest = 72;
const widest = 400;
const widestFitted = 1200;

/**
 * How wide the columns of a grid should be, in pixels, judged by their heads, their first rows and some of the others: a grid that shows a few rows of many must not move
 * its columns while it scrolls.
 */
export function columnWidths(table: ResultTable, growing = false): number[] {
  return table.columns.map((_, i) =>
    Math.min(widest, fittingWidth({ table, column: i, rows: sampleOf(growing ? Math.min(firstRows, table.rowCount) : table.rowCount) })),
  );
}

/** The width that shows these rows of a column whole. */
export function fittingWidth({ table, column, rows }: { table: ResultTable; column: number; rows: readonly number[] }): number {
  const { name = '', type = '' } = table.columns[column] ?? {};
  const look = columnLook(type);
  const texts = rows.map(row => textWidth(shownText(table.cell(row, column), look)));
  const head = Math.max(textWidth(name) * characterWidth, textWidth(type) * characterWidth * 0.86) + headRoom;
  return clampWidth(Math.max(head, Math.max(0, ...texts) * characterWidth) + padding);
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(widestFitted, Math.max(narrowest, width)));
}

function sampleOf(rowCount: number): number[] {
  const first = Array.from({ length: Math.min(firstRows, rowCount) }, (_, row) => row);
  const spread = Array.from({ length: Math.min(spreadRows, rowCount) }, (_, i) => Math.ceil(((i + 1) * rowCount) / spreadRows) - 1);
  return [...first, ...spread.filter(row => row < rowCount)];
}
