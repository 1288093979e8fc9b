import type { ExportCell, ExportTable } from './export-table';

/** Excel takes a file for UTF-8 only with this before it. */
const byteOrderMark = '\u{feff}';

/** RFC 4180, UTF-8 with a byte order mark, a header, every row. Texts that a spreadsheet would take for a formula are marked as text. */
export function toCsv({ columns, rows }: ExportTable): string {
  const lines = [columns.map(column => column.title), ...rows].map(row => row.map(csvField).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function csvField(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel, WPS and Google Sheets begin a formula with, in full width too, blanks before it or not (OWASP "CSV injection"). */
function isFormula(text: string): boolean {
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(text);
}
