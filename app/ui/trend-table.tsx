import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { isAhead } from './trend-drawing';
import type { TrendDrawing } from './trend-drawing';

interface TrendTableProps extends Pick<TrendDrawing, 'rows' | 'names' | 'format'> {
  /** The word that opens it. */
  title: string;
  /** What the table is of. */
  caption: string;
  /** The heading of the first column. */
  periodTitle: string;
}

/** The twin of a drawing: the same numbers for everybody who does not see it, or wants them to the digit. */
export function TrendTable({ title, caption, periodTitle, rows, names, format }: TrendTableProps) {
  const written = (value: number | null): string => (value === null ? '–' : format(value));
  return (
    <details className="group text-sm text-ink-3 print:hidden">
      <summary className="w-fit list-none rounded-sm py-0.5 before:mr-1.5 before:inline-block before:transition-transform before:content-['›'] group-open:before:rotate-90 hover:text-ink [&::-webkit-details-marker]:hidden">
        {title}
        <span className="sr-only">{` ${caption}`}</span>
      </summary>
      {/* Focusable, because a table that scrolls must be reachable without a mouse. */}
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
                <BodyCell>{isAhead(row) ? written(row.forecast) : '–'}</BodyCell>
                <BodyCell>{isAhead(row) ? `${written(row.low)} – ${written(row.high)}` : '–'}</BodyCell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
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
