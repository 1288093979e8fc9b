import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { ResultTable } from '~/engine/result-table';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages as labMessages } from '../../messages';
import { keptState } from '../use-kept-state';
import { messages } from '../messages';
import type { SortKey } from '../sheet/row-order';
import { columnLook } from '../shown-value';
import { rowAt, viewLength } from '../table-view';
import type { TableView } from '../table-view';
import { CellViewer } from './cell-viewer';
import { columnStarts, columnsWithin } from './column-places';
import { clampWidth, columnWidths, fittingWidth } from './column-widths';
import { afterStroke, rangeOf } from './cursor';
import type { CellRange, Cursor, Place } from './cursor';
import { GridHead } from './grid-head';
import type { HeadActions } from './grid-head';
import { gutterWidth, headHeight, rowHeight, spareRows } from './grid-layout';
import type { CellMark } from './grid-layout';
import { GridRow } from './grid-row';
import { rangeText } from './range-text';
import { barLength } from './scroll-range';
import { useGridScroll } from './use-grid-scroll';

/** Widths the reader has given. */
const useOwnWidths = keptState<ResultTable, ReadonlyMap<number, number>>(() => new Map());
/** Rows whose widths a double click looks at, beside those in view. */
const fittedRows = 2_000;

interface ResultGridProps {
  view: TableView;
  label: string;
  className?: string;
  sort?: readonly SortKey[];
  /** Columns with a filter. */
  filtered?: ReadonlySet<number>;
  /** Undefined where the grid only shows. */
  actions?: Pick<HeadActions, 'sort' | 'openMenu'>;
  marked?: (row: number, column: number) => CellMark | undefined;
  /** Hears of the cells selected. */
  onSelect?: (range: CellRange | undefined) => void;
  /** Hears of how many cells went to the clipboard. */
  onCopied?: (cells: number) => void;
  children?: ReactNode;
}

const noColumns: ReadonlySet<number> = new Set();

/** A result as a grid that draws only the rows and columns in view, however many there are. One stop of the tab key; arrow keys move inside. */
export function ResultGrid({
  view,
  label,
  className,
  sort = [],
  filtered = noColumns,
  actions,
  marked,
  onSelect,
  onCopied,
}: ResultGridProps) {
  const t = useText(messages);
  const lab = useText(labMessages);
  const locale = useLocale();
  const { table } = view;
  const id = useId();
  const keysId = useId();
  const rows = viewLength(view);
  const [ownWidths, setOwnWidths] = useOwnWidths(table);
  const growing = table.state === 'growing';
  // Judged by the first rows, and once more when all are there.
  const fitting = useMemo(() => columnWidths(table, growing), [table, growing]);
  const widths = useMemo(() => fitting.map((width, i) => ownWidths.get(i) ?? width), [fitting, ownWidths]);
  const starts = useMemo(() => columnStarts(widths), [widths]);
  const looks = useMemo(() => table.columns.map(column => columnLook(column.type)), [table]);
  const words = useMemo(() => ({ emptyText: lab.emptyText, rowNumber: (row: number) => formatNumber(row, locale) }), [lab, locale]);
  const gutter = gutterWidth(rows);
  const content = rows * rowHeight;
  const { region, window, show } = useGridScroll({ content, headHeight, gutter });
  const { cursor, choose } = useCursor({ rows, columns: table.columns.length, onSelect });
  const [opened, setOpened] = useState<Place>();

  const { from: fromColumn, to: toColumn } = columnsWithin(starts, { from: window.left, to: window.left + window.width });
  const firstRow = Math.max(0, Math.floor(window.top / rowHeight) - spareRows);
  const slots = Math.ceil(window.height / rowHeight) + 2 * spareRows + 1;
  const drawn = Array.from({ length: Math.min(slots, rows - firstRow) }, (_, i) => firstRow + i);
  const range = cursor && rangeOf(cursor);
  const activeShown = cursor && (cursor.active.row < 0 || (cursor.active.row >= firstRow && cursor.active.row < firstRow + slots));

  const resize = (column: number, width: number) => setOwnWidths(new Map(ownWidths).set(column, width));
  const fit = (column: number) => {
    const near = Array.from({ length: Math.min(fittedRows, rows) }, (_, i) => rowAt(view, i));
    resize(column, fittingWidth({ table, column, rows: [...near, ...drawn.map(place => rowAt(view, place))] }));
  };
  const goTo = (next: Cursor) => {
    choose(next);
    const { row, column } = next.active;
    const span = { from: starts[column] ?? 0, to: starts[column + 1] ?? 0 };
    show(row < 0 ? undefined : { from: row * rowHeight, to: (row + 1) * rowHeight }, span);
  };
  const onHead = (event: KeyboardEvent, column: number): boolean => {
    const head = document.getElementById(`${id}--1-${column}`);
    const width = widths[column] ?? 0;
    if (event.key === 'Enter') actions?.sort(column, event.shiftKey);
    else if (event.altKey && event.key === 'ArrowDown' && head) actions?.openMenu(column, head);
    else if (event.altKey && event.key === 'ArrowRight') resize(column, clampWidth(width + 16));
    else if (event.altKey && event.key === 'ArrowLeft') resize(column, clampWidth(width - 16));
    else return false;
    return true;
  };
  const pressed = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const now = cursor ?? start;
    if (now.active.row < 0 && onHead(event, now.active.column)) return event.preventDefault();
    if (event.key === 'Enter' && cursor) {
      event.preventDefault();
      return setOpened(cursor.active);
    }
    const stroke = { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
    const page = Math.max(1, Math.floor(window.height / rowHeight) - 1);
    const next = event.altKey ? undefined : afterStroke(now, stroke, { rows, columns: table.columns.length, page });
    if (!next) return;
    // Escape leaves for what lies around the grid when there is nothing to give up here.
    if (event.key !== 'Escape') event.preventDefault();
    if (stroke.control && stroke.key === 'a') choose(next);
    else goTo(next);
  };
  const copy = (event: ClipboardEvent<HTMLDivElement>) => {
    if (!range) return;
    event.preventDefault();
    const { text, cells } = rangeText(view, range);
    event.clipboardData.setData('text/plain', text);
    onCopied?.(cells);
  };
  const drag = useDrag({ cursor, choose });

  return (
    <div className={classNames('relative flex min-h-0 flex-col', className)} role="region" aria-label={label}>
      <p id={keysId} className="sr-only">
        {t.gridKeys}
      </p>
      <div
        ref={region}
        role="grid"
        tabIndex={0}
        aria-label={t.gridLabel}
        aria-describedby={keysId}
        aria-multiselectable
        aria-readonly
        aria-rowcount={rows + 1}
        aria-colcount={table.columns.length + 1}
        aria-activedescendant={cursor && activeShown ? `${id}-${cursor.active.row}-${cursor.active.column}` : undefined}
        onKeyDown={pressed}
        onCopy={copy}
        onDoubleClick={event => setOpened(placeUnder(event.target))}
        {...drag}
        className="num min-h-0 flex-1 overflow-auto overscroll-contain text-sm outline-none select-none focus-visible:shadow-[inset_0_0_0_2px_var(--indigo)]"
      >
        <GridHead
          columns={table.columns}
          looks={looks}
          starts={starts}
          fromColumn={fromColumn}
          toColumn={toColumn}
          gutter={gutter}
          active={cursor?.active.row === -1 ? cursor.active.column : -1}
          sort={sort}
          filtered={filtered}
          gridId={id}
          actions={actions && { ...actions, resize, fit }}
          resize={resize}
          fit={fit}
        />
        <div
          role="rowgroup"
          className="relative"
          style={{ height: barLength({ content, view: window.height }), width: gutter + (starts.at(-1) ?? 0) }}
        >
          <div
            className="absolute inset-x-0 top-0 will-change-transform"
            style={{ transform: `translateY(${window.bar - window.top + firstRow * rowHeight}px)` }}
          >
            {drawn.map(place => (
              <GridRow
                key={place % slots}
                table={table}
                source={rowAt(view, place)}
                place={place}
                rowHeight={rowHeight}
                gutter={gutter}
                looks={looks}
                starts={starts}
                fromColumn={fromColumn}
                toColumn={toColumn}
                {...selectedIn(range, place)}
                active={cursor?.active.row === place ? cursor.active.column : -1}
                gridId={id}
                words={words}
                marked={marked}
              />
            ))}
          </div>
        </div>
      </div>
      {opened && opened.row >= 0 && (
        <CellViewer view={view} place={opened} close={() => setOpened(undefined)} refocus={() => region.current?.focus()} />
      )}
    </div>
  );
}

const start: Cursor = { active: { row: -1, column: 0 }, anchor: { row: -1, column: 0 } };

interface CursorWish {
  rows: number;
  columns: number;
  onSelect: ResultGridProps['onSelect'];
}

/** The active cell, as long as there is one at its place. */
function useCursor({ rows, columns, onSelect }: CursorWish) {
  const [chosen, setChosen] = useState<Cursor>();
  const there = (place: Place) => place.row < rows && place.column < columns;
  const cursor = chosen && there(chosen.active) && there(chosen.anchor) ? chosen : undefined;
  const range = cursor && rangeOf(cursor);
  const [fromRow, toRow, fromColumn, toColumn] = [range?.rows.from, range?.rows.to, range?.columns.from, range?.columns.to];
  const listener = useRef(onSelect);
  listener.current = onSelect;
  // Who shows what is selected stands elsewhere on the page.
  useEffect(() => {
    const isRange = fromRow !== undefined && toRow !== undefined && fromColumn !== undefined && toColumn !== undefined;
    listener.current?.(isRange ? { rows: { from: fromRow, to: toRow }, columns: { from: fromColumn, to: toColumn } } : undefined);
  }, [fromRow, toRow, fromColumn, toColumn]);
  return { cursor, choose: setChosen };
}

/** Choosing cells with the mouse; a finger scrolls, and a tap chooses one. */
function useDrag({ cursor, choose }: { cursor: Cursor | undefined; choose(cursor: Cursor): void }) {
  const dragging = useRef<Place>();
  const onPointerDown = (event: PointerEvent) => {
    const place = placeUnder(event.target);
    if (!place || event.button !== 0) return;
    const anchor = event.shiftKey && cursor && cursor.anchor.row >= 0 && place.row >= 0 ? cursor.anchor : place;
    choose({ active: place, anchor });
    if (event.pointerType === 'mouse' && place.row >= 0) dragging.current = anchor;
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!dragging.current) return;
    if (event.buttons === 0) {
      dragging.current = undefined;
      return;
    }
    const place = placeUnder(event.target);
    if (place && place.row >= 0) choose({ active: place, anchor: dragging.current });
  };
  return { onPointerDown, onPointerMove, onPointerUp: () => (dragging.current = undefined) };
}

function placeUnder(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : undefined;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

function selectedIn(range: CellRange | undefined, row: number): { selectedFrom: number; selectedTo: number } {
  const inside = range && row >= range.rows.from && row <= range.rows.to;
  const single = range && range.rows.from === range.rows.to && range.columns.from === range.columns.to;
  return inside && !single ? { selectedFrom: range.columns.from, selectedTo: range.columns.to } : { selectedFrom: -1, selectedTo: -1 };
}
