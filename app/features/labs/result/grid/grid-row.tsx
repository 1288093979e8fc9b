import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Cell } from '~/engine/query-result';
import type { ResultTable } from '~/engine/result-table';
import { classNames } from '~/ui/class-names';
import { isRightAligned, shownText } from '../shown-value';
import type { ColumnLook } from '../shown-value';
import type { CellMark } from './grid-layout';
import type { GridWords } from './grid-words';

interface RowProps {
  table: ResultTable;
  /** The result's own number of the row; -1 draws an empty one. */
  source: number;
  /** Where the row stands in the grid. */
  place: number;
  rowHeight: number;
  gutter: number;
  looks: readonly ColumnLook[];
  /** Where columns begin, in pixels; one more than there are columns. */
  starts: readonly number[];
  fromColumn: number;
  toColumn: number;
  /** The selected columns; -1 where there are none. */
  selectedFrom: number;
  selectedTo: number;
  /** The active column; -1 where another row is active. */
  active: number;
  gridId: string;
  words: GridWords;
  marked?: ((row: number, column: number) => CellMark | undefined) | undefined;
}

/** One row of the grid. Drawn again only when what it shows has changed; its elements serve another row when it leaves the view. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { table, source, place, rowHeight, gutter, starts, fromColumn, toColumn, gridId, words } = props;
  const columns = Array.from({ length: toColumn - fromColumn }, (_, i) => fromColumn + i);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className="group/row relative"
      style={{ height: rowHeight, width: gutter + (starts.at(-1) ?? 0) }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="num sticky left-0 z-10 flex h-full items-center justify-end border-r border-b border-line bg-sunken px-2 text-xs text-ink-3"
        style={{ width: gutter }}
      >
        {words.rowNumber(place + 1)}
      </div>
      {columns.map(column => (
        <GridCell key={column} {...props} column={column} cell={table.cell(source, column)} id={`${gridId}-${place}-${column}`} />
      ))}
    </div>
  );
});

interface CellProps extends RowProps {
  column: number;
  cell: Cell;
  id: string;
}

function GridCell({ place, column, cell, id, gutter, starts, looks, selectedFrom, selectedTo, active, words, source, marked }: CellProps) {
  const look = looks[column] ?? 'text';
  const left = starts[column] ?? 0;
  const mark = marked?.(source, column);
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 2}
      aria-selected={column >= selectedFrom && column <= selectedTo}
      data-row={place}
      data-column={column}
      className={classNames(
        'absolute top-0 h-full overflow-hidden border-b border-line px-3 leading-8 text-ellipsis whitespace-nowrap [contain:strict]',
        isRightAligned(look) ? 'text-right' : 'text-left',
        mark ? markLooks[mark] : 'group-hover/row:bg-sunken/60',
        column >= selectedFrom && column <= selectedTo && 'bg-indigo-soft! ',
        column === active && 'shadow-[inset_0_0_0_2px_var(--indigo)]',
      )}
      style={{ left: gutter + left, width: (starts[column + 1] ?? left) - left }}
    >
      <CellValue cell={cell} look={look} words={words} />
    </div>
  );
}

const markLooks: Record<CellMark, string> = {
  added: 'bg-jade-soft',
  missing: 'bg-amber-soft text-ink-2',
  changed: 'bg-seal-soft',
};

const midnight = ' 00:00:00';

/** NULL, an empty text, a midnight: what is easily mistaken looks different. */
function CellValue({ cell, look, words }: { cell: Cell; look: ColumnLook; words: GridWords }): ReactNode {
  if (cell === null) return <span className="text-xs text-ink-3 italic">NULL</span>;
  const text = shownText(cell, look);
  if (text === '') return <span className="text-xs text-ink-3">{words.emptyText}</span>;
  if (look === 'boolean') return cell === true ? text : <span className="text-ink-3">{text}</span>;
  // One line is shown; the cell viewer has them all.
  if (look === 'text' && /[\r\n\t]/.test(text)) return text.replace(/\r\n?|\n/g, ' ⏎ ').replaceAll('\t', ' ⇥ ');
  if (look === 'moment' && text.endsWith(midnight))
    return (
      <>
        {text.slice(0, -midnight.length)}
        <span className="text-ink-3">{midnight}</span>
      </>
    );
  return text;
}
