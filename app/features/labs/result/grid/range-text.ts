import { toTsv } from '../take-away';
import { viewLength } from '../table-view';
import type { TableView } from '../table-view';
import type { CellRange } from './cursor';

/** A clipboard that takes minutes to fill helps nobody; whoever wants more takes the file. */
const mostCopiedCells = 2_000_000;

/** The cells of a range for pasting into a spreadsheet, without the names of their columns. */
export function rangeText(view: TableView, { rows, columns }: CellRange): { text: string; cells: number } {
  const width = columns.to - columns.from + 1;
  const to = Math.min(rows.to + 1, viewLength(view), rows.from + Math.floor(mostCopiedCells / width));
  const text = toTsv({ view, rows: { from: rows.from, to }, columns: { from: columns.from, to: columns.to + 1 }, names: false });
  return { text, cells: (to - rows.from) * width };
}
