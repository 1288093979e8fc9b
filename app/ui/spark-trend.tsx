import { classNames } from './class-names';
import type { Tone } from './tag';
import { valueRange } from './trend-drawing';
import type { TrendDrawing, TrendRow } from './trend-drawing';

interface SparkTrendProps extends Pick<TrendDrawing, 'rows' | 'target' | 'tone'> {
  /** What it says, in a sentence. */
  caption: string;
  /** Beside the ring of the target. */
  targetLabel: string;
  /** Under the rows of those places. */
  ticks: { at: number; label: string }[];
  className?: string;
}

const bands: Record<Tone, string> = {
  indigo: 'fill-indigo-soft',
  jade: 'fill-jade-soft',
  amber: 'fill-amber-soft',
  seal: 'fill-seal-soft',
  plain: 'fill-sunken',
};

/**
 * A goal's past, plan and outlook at a glance, drawn by the server: it is there with the page, sharp at any size and on paper. Lines are SVG in
 * hundredths of the box, stretched with it; what must stay round or legible is HTML placed above them.
 */
export function SparkTrend({ rows, target, tone, caption, targetLabel, ticks, className }: SparkTrendProps) {
  const { least: lowest, most } = valueRange({ rows, target });
  // Under a ring that stands low there is room for its name.
  const least = target.value < (lowest + most) / 2 ? lowest - (most - lowest) / 4 : lowest;
  const x = (place: number): number => (100 * place) / Math.max(1, rows.length - 1);
  const y = (value: number): number => 100 - (100 * (value - least)) / (most - least);
  const line = (pick: (row: TrendRow) => number | null): string => pathOf(rows.map(pick), { x, y });
  const lastActual = rows.findLastIndex(row => row.actual !== null);
  const latest = rows[lastActual]?.actual ?? null;
  return (
    <div role="img" aria-label={caption} className={classNames('flex min-h-32 flex-col px-1.5 pt-3.5', className)}>
      <div className="relative min-h-20 grow">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full overflow-visible">
          <path d={bandOf(rows, { x, y })} className={bands[tone]} />
          <g fill="none" vectorEffect="non-scaling-stroke">
            <Stroke d="M0 100H100" className="stroke-line" width={1} />
            <Stroke d={line(row => row.plan)} className="stroke-line-strong" width={1.25} dashes="4 4" />
            <Stroke d={line(row => row.forecast)} className="stroke-[var(--chart-1)]" width={1.5} dashes="2 3" />
            <Stroke d={line(row => row.actual)} className="stroke-[var(--chart-1)]" width={2.5} />
          </g>
        </svg>
        {rows.map((row, place) =>
          row.provisional === null ? null : (
            <Dot
              key={row.label}
              x={x(place)}
              y={y(row.provisional)}
              className="size-2 border-[1.75px] border-[var(--chart-1)] bg-surface"
            />
          ),
        )}
        {latest !== null && <Dot x={x(lastActual)} y={y(latest)} className="size-2 bg-[var(--chart-1)]" />}
        <Dot x={x(target.at)} y={y(target.value)} className="size-2.5 border-2 border-seal bg-surface" />
        <TargetLabel x={x(target.at)} y={y(target.value)} text={targetLabel} />
      </div>
      <div className="num relative h-4.5 text-xs text-ink-3">
        {ticks.map(({ at, label }) => (
          <span
            key={label}
            style={{ left: `${x(at)}%` }}
            className={classNames(
              'absolute top-0.5 whitespace-nowrap',
              at === 0 ? '' : at === rows.length - 1 ? '-translate-x-full' : '-translate-x-1/2',
            )}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function Stroke({ d, className, width, dashes }: { d: string; className: string; width: number; dashes?: string }) {
  if (d === '') return null;
  return (
    <path
      d={d}
      className={className}
      strokeWidth={width}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Dot({ x, y, className }: { x: number; y: number; className: string }) {
  return (
    <span
      style={{ left: `${x}%`, top: `${y}%` }}
      className={classNames('absolute -translate-x-1/2 -translate-y-1/2 rounded-full', className)}
    />
  );
}

/** Above a ring that stands high and below one that stands low: the lines come from the other side. */
function TargetLabel({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <span
      style={{ right: `${100 - x}%`, top: `${y}%` }}
      className={classNames(
        'num absolute -mr-1.5 text-xs leading-none whitespace-nowrap text-seal',
        y < 50 ? '-translate-y-[calc(100%+0.5rem)]' : 'translate-y-2',
      )}
    >
      {text}
    </span>
  );
}

interface Scales {
  x(place: number): number;
  y(value: number): number;
}

/** A line through the values; a gap ends it. */
function pathOf(values: (number | null)[], { x, y }: Scales): string {
  let open = false;
  const steps = values.map((value, place) => {
    const step = value === null ? '' : `${open ? 'L' : 'M'}${round(x(place))} ${round(y(value))}`;
    open = value !== null;
    return step;
  });
  return steps.join('');
}

function bandOf(rows: TrendRow[], { x, y }: Scales): string {
  const ahead = rows.flatMap(({ low, high }, place) => (low === null || high === null ? [] : [{ place, low, high }]));
  if (ahead.length < 2) return '';
  const upper = ahead.map(({ place, high }) => `${round(x(place))} ${round(y(high))}`);
  const lower = ahead.toReversed().map(({ place, low }) => `${round(x(place))} ${round(y(low))}`);
  return `M${[...upper, ...lower].join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
