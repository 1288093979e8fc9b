import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { classNames } from './class-names';

/** One place on the time axis. Null where there is nothing to draw. */
export interface TrendRow {
  /** On the axis; '' leaves the tick unlabelled. */
  tick: string;
  /** In the table and the tooltip. */
  label: string;
  actual: number | null;
  /** Not final yet: drawn hollow. */
  provisional: number | null;
  plan: number | null;
  forecast: number | null;
  low: number | null;
  high: number | null;
}

export interface TrendNames {
  actual: string;
  provisional: string;
  plan: string;
  forecast: string;
  interval: string;
  baseline: string;
  target: string;
}

export interface TrendDrawing {
  rows: TrendRow[];
  names: TrendNames;
  baseline: number;
  /** Drawn as a ring at the last row. */
  target: number;
  /** How a value is written on the axis, in the tooltip and in the table. */
  format: (value: number) => string;
  /** The colour of the forecast's band. */
  tone: 'indigo' | 'jade' | 'amber' | 'seal' | 'plain';
  /** Axis numbers and grid lines; a card goes without. */
  detailed: boolean;
}

interface TrendChartProps extends TrendDrawing {
  /** What the chart says, in a sentence. */
  caption: string;
  /** The word that opens the table. */
  tableTitle: string;
  /** The heading of the table's first column. */
  periodTitle: string;
  className?: string;
}

/**
 * A goal's past, plan and outlook. The drawing needs the browser and arrives after the page, so its height is reserved; the table says
 * the same to everybody who does not see it.
 */
export function TrendChart({ caption, tableTitle, periodTitle, className, ...drawing }: TrendChartProps) {
  const Drawing = useDrawing();
  return (
    <figure className={classNames('grid gap-1', className)}>
      <div className={classNames('relative', drawing.detailed ? 'h-72' : 'h-30')}>
        {Drawing && <Drawing {...drawing} label={caption} />}
      </div>
      <figcaption className="sr-only">{caption}</figcaption>
      {drawing.detailed && <Legend {...drawing} />}
      <details className="group text-sm text-ink-3">
        <summary className="w-fit list-none rounded-sm py-0.5 before:mr-1.5 before:inline-block before:transition-transform before:content-['›'] group-open:before:rotate-90 hover:text-ink [&::-webkit-details-marker]:hidden">
          {tableTitle}
        </summary>
        <TrendTable {...drawing} caption={caption} periodTitle={periodTitle} />
      </details>
    </figure>
  );
}

/** What the lines are, in their own strokes. */
function Legend({ names, rows, tone }: TrendDrawing) {
  const provisional = rows.some(row => row.provisional !== null);
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 py-1 text-xs text-ink-3">
      <Key name={names.actual} className="h-0 w-5 border-t-[2.5px] border-[var(--chart-1)]" />
      {provisional && <Key name={names.provisional} className="size-2.5 rounded-full border-[1.75px] border-[var(--chart-1)]" />}
      <Key name={names.plan} className="h-0 w-5 border-t border-dashed border-[var(--chart-6)]" />
      <Key name={names.forecast} className="h-0 w-5 border-t-2 border-dotted border-[var(--chart-1)]" />
      <Key name={names.interval} className={classNames('h-2.5 w-5 rounded-xs', bandColours[tone])} />
      <Key name={names.target} className="size-2.5 rounded-full border-2 border-seal" />
    </ul>
  );
}

const bandColours: Record<TrendDrawing['tone'], string> = {
  indigo: 'bg-indigo-soft',
  jade: 'bg-jade-soft',
  amber: 'bg-amber-soft',
  seal: 'bg-seal-soft',
  plain: 'bg-sunken',
};

function Key({ name, className }: { name: string; className: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={className} />
      {name}
    </li>
  );
}

function TrendTable({ rows, names, format, caption, periodTitle }: TrendDrawing & { caption: string; periodTitle: string }) {
  const written = (value: number | null): string => (value === null ? '–' : format(value));
  const ahead = (row: TrendRow): boolean => row.actual === null && row.low !== null;
  return (
    // Focusable, because a table that scrolls must be reachable without a mouse.
    <div className="mt-2 max-h-72 overflow-auto rounded-sm border border-line" tabIndex={0} role="region" aria-label={caption}>
      <table className="num w-full text-xs text-ink-2">
        <thead className="sticky top-0 bg-sunken text-ink-3">
          <tr>
            <HeadCell first>{periodTitle}</HeadCell>
            <HeadCell>{names.actual}</HeadCell>
            <HeadCell>{names.plan}</HeadCell>
            <HeadCell>{names.forecast}</HeadCell>
            <HeadCell>{names.interval}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.label} className="border-t border-line">
              <th scope="row" className="px-2.5 py-1 text-left font-normal whitespace-nowrap">
                {row.label}
              </th>
              <BodyCell>{row.provisional === null ? written(row.actual) : `${format(row.provisional)} (${names.provisional})`}</BodyCell>
              <BodyCell>{written(row.plan)}</BodyCell>
              <BodyCell>{ahead(row) ? written(row.forecast) : '–'}</BodyCell>
              <BodyCell>{ahead(row) ? `${written(row.low)} – ${written(row.high)}` : '–'}</BodyCell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ first = false, children }: { first?: boolean; children: ReactNode }) {
  return (
    <th scope="col" className={classNames('px-2.5 py-1.5 font-semibold whitespace-nowrap', first ? 'text-left' : 'text-right')}>
      {children}
    </th>
  );
}

function BodyCell({ children }: { children: ReactNode }) {
  return <td className="px-2.5 py-1 text-right whitespace-nowrap">{children}</td>;
}

type Drawing = ComponentType<TrendDrawing & { label: string }>;

/** The drawing once its module has arrived; undefined on the server and until then. */
function useDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState<{ component: Drawing }>();
  useEffect(() => {
    let gone = false;
    void import('./trend-chart.client').then(({ TrendCanvas }) => {
      if (!gone) setDrawing({ component: TrendCanvas });
    });
    return () => {
      gone = true;
    };
  }, []);
  return drawing?.component;
}
