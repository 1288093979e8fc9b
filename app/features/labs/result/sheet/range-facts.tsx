import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { CellRange } from '../grid/cursor';
import { messages } from '../messages';
import { columnLook, isRightAligned } from '../shown-value';
import { cellAt } from '../table-view';
import type { TableView } from '../table-view';

/** More cells than these are counted, not summed: that would be felt while selecting. */
const mostSummed = 20_000;

/** What is selected: how many cells, and of numbers their sum and mean. */
export function RangeFacts({ view, range: { rows, columns } }: { view: TableView; range: CellRange }) {
  const t = useText(messages);
  const locale = useLocale();
  const cells = (rows.to - rows.from + 1) * (columns.to - columns.from + 1);
  if (cells === 1) return null;
  const count = formatNumber(cells, locale);
  const shown = view.table.columns.slice(columns.from, columns.to + 1);
  if (cells > mostSummed || !shown.every(column => isRightAligned(columnLook(column.type)))) return t.rangeCells(count);
  const numbers = [];
  for (let row = rows.from; row <= rows.to; row += 1)
    for (let column = columns.from; column <= columns.to; column += 1) {
      const cell = cellAt(view, row, column);
      if (cell !== null) numbers.push(Number(cell));
    }
  const sum = numbers.reduce((total, number) => total + number, 0);
  const write = (number: number) => formatNumber(number, locale, { maximumFractionDigits: 4 });
  return t.rangeSum(count, write(sum), write(sum / numbers.length));
}
