import type { Cell } from '~/engine/query-result';
import { cellText, isNumericType } from './result-text';
import { cellAt, viewLength } from './table-view';
import type { TableView } from './table-view';

/** A part of a view. Rows and columns from `from` up to, without, `to`. */
interface Excerpt {
  view: TableView;
  rows: { from: number; to: number };
  columns: { from: number; to: number };
  /** Whether the names of the columns stand above. */
  names: boolean;
}

export function wholeView(view: TableView): Excerpt {
  return { view, rows: { from: 0, to: viewLength(view) }, columns: { from: 0, to: view.table.columns.length }, names: true };
}

/** Lines of texts: the names, then the rows. */
function* linesOf({ view, rows, columns, names }: Excerpt, write: (cell: Cell, numeric: boolean) => string): Generator<string[]> {
  const shown = view.table.columns.slice(columns.from, columns.to);
  const numeric = shown.map(column => isNumericType(column.type));
  if (names) yield shown.map(column => write(column.name, false));
  for (let row = rows.from; row < rows.to; row += 1)
    yield shown.map((_, i) => write(cellAt(view, row, columns.from + i), numeric[i] ?? false));
}

/** Spreadsheets run a text that begins like a formula, also when it is pasted; an apostrophe makes it text. Numbers of numeric columns stay numbers. */
function harmless(cell: Cell, numeric: boolean): string {
  const text = cellText(cell);
  return !numeric && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows for pasting into a spreadsheet: one line each, tabs between cells. */
export function toTsv(excerpt: Excerpt): string {
  const write = (cell: Cell, numeric: boolean) => harmless(cell, numeric).replace(/[\t\r\n]+/g, ' ');
  return [...linesOf(excerpt, write)].map(line => line.join('\t')).join('\n');
}

/** A table for a document or a chat; numbers to the right. NULL is said, since an empty cell would be an empty text. */
export function toMarkdown(excerpt: Excerpt): string {
  const write = (cell: Cell) =>
    (cell === null ? 'NULL' : cellText(cell))
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replace(/\r\n?|\n/g, '<br>');
  const shown = excerpt.view.table.columns.slice(excerpt.columns.from, excerpt.columns.to);
  const rule = shown.map(column => (isNumericType(column.type) ? '---:' : '---'));
  const [names = [], ...rows] = linesOf({ ...excerpt, names: true }, write);
  return [names, rule, ...rows].map(line => `| ${line.join(' | ')} |`).join('\n');
}

/** What a CSV file begins with, so that spreadsheets read its Chinese as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Lines of a CSV file as RFC 4180 has them, each with its end; formulas made harmless. The file begins with `byteOrderMark`. */
export function toCsvLines(excerpt: Excerpt): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let lines = '';
  for (const line of linesOf(excerpt, (cell, numeric) => quoted(harmless(cell, numeric)))) lines += `${line.join(',')}\r\n`;
  return lines;
}

/** "push-click-through-20260630-1203": the lab and the minute on the reader's clock. */
export function fileNameOf(name: string, at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${name}-${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}
