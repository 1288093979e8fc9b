import { ArrowDown, ArrowUp, Filter, MoreVertical } from 'lucide-react';
import { useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Column } from '~/engine/query-result';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import type { SortKey } from '../sheet/row-order';
import { isRightAligned } from '../shown-value';
import type { ColumnLook } from '../shown-value';
import { clampWidth } from './column-widths';
import { headHeight } from './grid-layout';

export interface HeadActions {
  sort(column: number, more: boolean): void;
  /** Opens the menu beside this element. */
  openMenu(column: number, anchor: HTMLElement): void;
  resize(column: number, width: number): void;
  fit(column: number): void;
}

interface GridHeadProps {
  columns: readonly Column[];
  looks: readonly ColumnLook[];
  starts: readonly number[];
  fromColumn: number;
  toColumn: number;
  gutter: number;
  active: number;
  sort: readonly SortKey[];
  filtered: ReadonlySet<number>;
  gridId: string;
  /** Undefined where the grid only shows: no sorting, no menu. */
  actions: HeadActions | undefined;
  resize(column: number, width: number): void;
  fit(column: number): void;
}

/** The names and types of the columns; stays above the rows. */
export function GridHead({ columns, fromColumn, toColumn, gutter, starts, ...rest }: GridHeadProps) {
  const t = useText(messages);
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-surface" style={{ width: gutter + (starts.at(-1) ?? 0) }}>
      <div role="row" aria-rowindex={1} className="relative" style={{ height: headHeight }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className="sticky left-0 z-10 h-full border-r border-b border-line bg-sunken"
          style={{ width: gutter }}
        >
          <span className="sr-only">{t.rowNumber}</span>
        </div>
        {columns.slice(fromColumn, toColumn).map((column, i) => (
          <HeadCell key={fromColumn + i} column={column} index={fromColumn + i} gutter={gutter} starts={starts} {...rest} />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps extends Omit<GridHeadProps, 'columns' | 'fromColumn' | 'toColumn'> {
  column: Column;
  index: number;
}

function HeadCell({ column, index, gutter, starts, looks, active, sort, filtered, gridId, actions, resize, fit }: HeadCellProps) {
  const t = useText(messages);
  const key = sort.findIndex(each => each.column === index);
  const left = starts[index] ?? 0;
  const width = (starts[index + 1] ?? left) - left;
  const right = isRightAligned(looks[index] ?? 'text');
  return (
    <div
      role="columnheader"
      id={`${gridId}--1-${index}`}
      aria-colindex={index + 2}
      aria-sort={key < 0 ? undefined : sort[key]?.descending ? 'descending' : 'ascending'}
      data-row={-1}
      data-column={index}
      className={classNames(
        'group/head absolute top-0 flex h-full items-center border-b border-line bg-surface',
        index === active && 'shadow-[inset_0_0_0_2px_var(--indigo)]',
      )}
      style={{ left: gutter + left, width }}
    >
      <button
        type="button"
        tabIndex={-1}
        disabled={!actions}
        title={actions && t.sortBy(column.name)}
        onClick={event => actions?.sort(index, event.shiftKey)}
        className={classNames(
          'h-full min-w-0 flex-1 px-3 pointer-coarse:pr-10',
          right ? 'text-right' : 'text-left',
          !actions && 'cursor-default!',
        )}
      >
        <span className={classNames('flex items-center gap-1', right && 'justify-end')}>
          <span className="truncate font-semibold">{column.name}</span>
          {key >= 0 && <SortMark descending={sort[key]?.descending ?? false} number={sort.length > 1 ? key + 1 : undefined} />}
          {filtered.has(index) && <Filter aria-hidden className="size-3 shrink-0 fill-current text-indigo" />}
        </span>
        <span className="block truncate font-mono text-[11px] text-ink-3" title={column.type}>
          {column.type}
        </span>
      </button>
      {actions && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t.columnMenu(column.name)}
          title={t.columnMenu(column.name)}
          aria-haspopup="dialog"
          onClick={event => actions.openMenu(index, event.currentTarget)}
          className={classNames(
            'absolute top-1/2 right-1.5 grid size-6 -translate-y-1/2 place-items-center rounded-sm bg-surface text-ink-3 hover:bg-sunken hover:text-ink pointer-coarse:size-8',
            index !== active && 'opacity-0 group-hover/head:opacity-100 focus:opacity-100 pointer-coarse:opacity-100',
          )}
        >
          <MoreVertical aria-hidden className="size-3.5" />
        </button>
      )}
      <Resizer label={t.resizeColumn(column.name)} width={width} resize={next => resize(index, next)} fit={() => fit(index)} />
    </div>
  );
}

function SortMark({ descending, number }: { descending: boolean; number: number | undefined }) {
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <span aria-hidden className="flex shrink-0 items-center text-indigo">
      <Arrow className="size-3.5" />
      {number !== undefined && <span className="text-[10px] leading-none">{number}</span>}
    </span>
  );
}

interface ResizerProps {
  label: string;
  width: number;
  resize(width: number): void;
  fit(): void;
}

/** The right edge of a head. By keyboard the grid itself resizes, with Alt and the arrows. */
function Resizer({ label, width, resize, fit }: ResizerProps) {
  const grip = useRef<{ x: number; width: number }>();
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent) => {
    if (grip.current) resize(clampWidth(grip.current.width + event.clientX - grip.current.x));
  };
  return (
    <span
      aria-hidden
      title={label}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => (grip.current = undefined)}
      onDoubleClick={fit}
      className="absolute top-0 -right-1 z-10 h-full w-2.5 cursor-col-resize touch-none after:absolute after:inset-y-2 after:left-1 after:w-px after:bg-line hover:after:inset-y-0 hover:after:w-0.5 hover:after:bg-indigo"
    />
  );
}
