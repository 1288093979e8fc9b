import { parseDataType, scalarName } from '~/engine/data-type';
import type { Cell, QueryResult } from '~/engine/query-result';

const numericTypes: ReadonlySet<string> = new Set([
  ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'],
  ...['DECIMAL', 'DOUBLE', 'FLOAT'],
]);

export function isNumericType(type: string): boolean {
  return numericTypes.has(scalarName(parseDataType(type)));
}

/** A cell as text, exact to the last digit; NULL is the empty text. Lists and structs are written as DuckDB prints them. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : printed(cell);
}

function printed(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (Array.isArray(cell)) return `[${cell.map(printed).join(', ')}]`;
  if (typeof cell === 'object')
    return `{${Object.entries(cell)
      .map(([name, value]) => `${name}: ${printed(value)}`)
      .join(', ')}}`;
  return String(cell);
}

/** Spreadsheets run a text that begins like a formula, also when it is pasted; an apostrophe makes it text. */
function harmless(cell: Cell): string {
  const text = cellText(cell);
  const isNumber = typeof cell === 'number' || /^[+-]?\d[\d.]*(?:e[+-]?\d+)?$/i.test(text);
  return !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows for pasting into a spreadsheet: one line each, tabs between cells. */
export function toTsv({ columns, rows }: QueryResult): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  return [columns.map(column => column.name), ...rows].map(row => row.map(cell => clean(harmless(cell))).join('\t')).join('\n');
}

/** A CSV file that spreadsheets open rightly: byte order mark for the Chinese, CRLF, formulas made harmless. */
export function toCsv({ columns, rows }: QueryResult): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns.map(column => column.name), ...rows].map(row => row.map(cell => quoted(harmless(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const wideCharacter = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The width of a text in columns of a fixed-width font, where a Chinese character takes two. */
function textWidth(text: string): number {
  return text.length + (text.match(wideCharacter)?.length ?? 0);
}

const sampledRows = 200;
const narrowest = 6;
const widest = 48;

/** How wide each column of a grid should be, in characters, judged by its head and its first rows: a grid that shows a few rows of many must not move its columns while it scrolls. */
export function columnWidths({ columns, rows }: QueryResult): number[] {
  const sample = rows.slice(0, sampledRows);
  return columns.map((column, i) => {
    const texts = sample.map(row => textWidth(cellText(row[i] ?? null)));
    return Math.min(widest, Math.max(narrowest, textWidth(column.name), textWidth(column.type) * 0.85, ...texts));
  });
}
