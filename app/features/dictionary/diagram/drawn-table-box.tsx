import { Link } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { dictionaryAddress } from '../dictionary-view';
import { messages } from '../messages';
import { badgeWidth, headHeight, rowHeight } from './er-metrics';
import type { DrawnColumn, DrawnTable } from './er-layout';
import { systemFill } from './system-fill';

/** One table of the drawing: a link to its page. */
export function DrawnTableBox({ table }: { table: DrawnTable }) {
  const t = useText(messages);
  const { name, title, source, x, y, width, height, columns, more } = table;
  const system = t[source];
  return (
    <Link to={dictionaryAddress(name)} prefetch="intent" className="group outline-none">
      <g transform={`translate(${x} ${y})`}>
        <rect
          width={width}
          height={height}
          rx={8}
          className="fill-surface stroke-line-strong group-hover:stroke-indigo group-focus-visible:stroke-indigo group-focus-visible:stroke-3"
        />
        <path d={headPath(width)} className="fill-sunken" />
        <rect width={4} height={headHeight - 16} x={0} y={8} rx={2} className={systemFill[source]} />
        <text x={13} y={18} className="fill-ink font-mono text-[12.5px] font-semibold group-hover:fill-indigo">
          {name}
        </text>
        <text x={13} y={34} className="fill-ink-3 text-[11px]">
          {`${title} · ${system}`}
        </text>
        {/* The link is named by the two lines above; its page tells of the columns. */}
        <g aria-hidden>
          {columns.map((column, index) => (
            <Row key={column.name} column={column} y={headHeight + index * rowHeight} width={width} />
          ))}
          {more > 0 && (
            <text x={10 + badgeWidth} y={headHeight + columns.length * rowHeight + 14} className="fill-ink-3 text-[11px]">
              {t.moreColumns(more)}
            </text>
          )}
        </g>
      </g>
    </Link>
  );
}

function Row({ column: { name, title, isKey, isReference }, y, width }: { column: DrawnColumn; y: number; width: number }) {
  const badges = [isKey && 'PK', isReference && 'FK'].filter(Boolean).join(' ');
  return (
    <>
      {badges && (
        <text x={10} y={y + 14} className="fill-ink-3 font-mono text-[9px]">
          {badges}
        </text>
      )}
      <text
        x={10 + badgeWidth}
        y={y + 14}
        className={isKey ? 'fill-ink font-mono text-[11.5px] font-semibold' : 'fill-ink font-mono text-[11.5px]'}
      >
        {name}
      </text>
      <text x={width - 10} y={y + 14} textAnchor="end" className="fill-ink-3 text-[11px]">
        {title}
      </text>
    </>
  );
}

/** The head's ground, round at its upper corners, inside the frame. */
function headPath(width: number): string {
  return `M1 ${headHeight - 2}V8a7 7 0 0 1 7-7H${width - 8}a7 7 0 0 1 7 7V${headHeight - 2}z`;
}
