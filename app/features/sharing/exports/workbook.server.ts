import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from 'write-excel-file/node';
import type { ColumnKind, ExportCell, ExportTable } from './export-table';

const formats: Record<ColumnKind, string | undefined> = {
  text: undefined,
  date: 'yyyy-mm-dd',
  percent: '0.0%',
  count: '#,##0',
  decimal: '#,##0.00',
  mixed: undefined,
};

/** Excel's limit, and the signs it does not take in the name of a sheet. */
const longestName = 31;

/**
 * An .xlsx file with a sheet for each table: real numbers and dates with formats, a header that stays in sight. `cellKinds` says what a
 * cell of a `mixed` column holds, by the row it stands in.
 */
export function toWorkbook(tables: (ExportTable & { cellKinds?: ColumnKind[] })[]): Promise<Buffer> {
  const names = sheetNames(tables.map(table => table.name));
  const sheets = tables.map(({ columns, rows, cellKinds = [] }, index): Sheet<never> => ({
    sheet: names[index] ?? String(index + 1),
    columns: columns.map((column, at) => ({ width: widthOf([column.title, ...rows.map(row => row[at] ?? null)]) })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ title }) => headerCell(title)),
      ...rows.map((row, at) =>
        row.map((cell, place) => {
          const kind = columns[place]?.kind ?? 'text';
          return toCell(cell, kind === 'mixed' ? (cellKinds[at] ?? 'decimal') : kind);
        }),
      ),
    ],
  }));
  return writeExcelFile(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 11 }).toBuffer();
}

function headerCell(title: string): Cell {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8eef8',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#27497d',
    alignVertical: 'center',
    wrap: true,
  };
}

/** A text is a text to Excel however it begins: no formula can get in. */
function toCell(cell: ExportCell, kind: ColumnKind): Cell {
  if (cell === null) return null;
  const format = formats[kind];
  if (typeof cell === 'number') return { value: cell, type: Number, ...(format && { format }) };
  if (kind === 'date' && format) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format };
  return { value: cell, type: String };
}

/** In characters of the file's font; a Chinese one is two wide. */
function widthOf(cells: ExportCell[]): number {
  const widths = cells.map(cell =>
    [...String(typeof cell === 'number' ? '0,000.00' : (cell ?? ''))].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 0),
  );
  return Math.min(40, Math.max(8, ...widths) + 2);
}

function sheetNames(titles: string[]): string[] {
  const used = new Set<string>();
  return titles.map((title, index) => {
    const clean =
      title
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || String(index + 1);
    const short = clean.slice(0, longestName);
    const name = used.has(short.toLowerCase()) ? `${clean.slice(0, longestName - 4)} (${index + 1})` : short;
    used.add(name.toLowerCase());
    return name;
  });
}
