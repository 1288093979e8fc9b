import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Cell, QueryResult } from '~/engine/query-result';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from '../messages';
import { cellText, columnWidths, isNumericType } from './result-text';

const rowHeight = 32;
/** Pixels of one character in a cell's font, and of a cell's padding. */
const characterWidth = 7.9;
const cellPadding = 28;

interface ResultGridProps {
  result: QueryResult;
  label: string;
  className?: string;
}

/** A result as a table that only draws the rows in view. The scrolling region takes the keyboard. */
export function ResultGrid({ result, label, className }: ResultGridProps) {
  const region = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => columnWidths(result).map(characters => Math.round(characters * characterWidth + cellPadding)), [result]);
  const numeric = useMemo(() => result.columns.map(column => isNumericType(column.type)), [result]);
  const virtual = useVirtualizer({
    count: result.rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const inView = virtual.getVirtualItems();
  const above = inView[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inView.at(-1)?.end ?? 0);
  return (
    <div ref={region} tabIndex={0} role="region" aria-label={label} className={classNames('overflow-auto', className)}>
      <table
        aria-rowcount={result.rows.length + 1}
        className="num min-w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ width: widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          {widths.map((width, i) => (
            <col key={i} style={{ width }} />
          ))}
          {/* Takes what a wide window leaves over, so that a few narrow columns stay together. */}
          <col />
        </colgroup>
        <GridHead result={result} numeric={numeric} />
        <tbody>
          <Spacer height={above} columns={widths.length + 1} />
          {inView.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} className="hover:bg-sunken/60">
              {result.columns.map((_, i) => (
                <GridCell key={i} cell={result.rows[index]?.[i] ?? null} numeric={numeric[i] ?? false} />
              ))}
              <td aria-hidden className="border-b border-line p-0" />
            </tr>
          ))}
          <Spacer height={below} columns={widths.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function GridHead({ result, numeric }: { result: QueryResult; numeric: boolean[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {result.columns.map((column, i) => (
          <th
            key={i}
            scope="col"
            className={classNames(
              'sticky top-0 z-10 border-b border-line bg-surface px-3.5 py-1.5 font-semibold',
              numeric[i] ? 'text-right' : 'text-left',
            )}
          >
            <span className="block truncate" title={column.name}>
              {column.name}
            </span>
            <span className="block truncate font-mono text-[11px] font-normal text-ink-3" title={column.type}>
              {column.type}
            </span>
          </th>
        ))}
        <td className="sticky top-0 z-10 border-b border-line bg-surface p-0" />
      </tr>
    </thead>
  );
}

function GridCell({ cell, numeric }: { cell: Cell; numeric: boolean }) {
  const t = useText(messages);
  const text = cellText(cell);
  return (
    <td
      className={classNames('h-8 truncate border-b border-line px-3.5 py-0', numeric ? 'text-right' : 'text-left')}
      title={text.length > 24 ? text : undefined}
    >
      {cell === null ? <span className="text-xs text-ink-3 italic">NULL</span> : text === '' ? <Empty label={t.emptyText} /> : text}
    </td>
  );
}

/** An empty text is not NULL; it gets a mark of its own. */
function Empty({ label }: { label: string }) {
  return <span className="text-xs text-ink-3">{label}</span>;
}

/** Keeps the place of rows that are not drawn. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} className="p-0" style={{ height }} />
    </tr>
  );
}
