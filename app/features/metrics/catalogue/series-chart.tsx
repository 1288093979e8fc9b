import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { DataDrawing } from '~/ui/data-drawing';
import { LazyChart } from '../analysis/lazy-chart';
import { formatMonth, formatValue } from '../metric-format';
import type { SeriesPoint } from '../series';
import { messages } from './messages';
import type { MetricView } from './metric-view';

interface SeriesChartProps {
  metric: MetricView['metric'];
  points: SeriesPoint[];
}

/** The months of a metric: what has matured as a line, what has not as another that sets out from it. */
export function SeriesChart({ metric, points }: SeriesChartProps) {
  const locale = useLocale();
  const t = useText(messages);
  const known = points.filter(point => point.value !== null);
  const drawing = useMemo((): DataDrawing => {
    const last = points.findLastIndex(point => point.matured);
    const open = points.some(point => !point.matured && point.value !== null);
    return {
      title: metric.title[locale],
      kind: 'line',
      xName: '',
      yName: '',
      labels: points.map(point => formatMonth(point.period, locale, { year: true })),
      series: [
        { name: t.matured, values: points.map(point => (point.matured ? point.value : null)) },
        ...(open ? [{ name: t.provisional, values: points.map((point, i) => (!point.matured || i === last ? point.value : null)) }] : []),
      ],
      format: value => formatValue(value, { format: metric.format }, locale),
      formatX: String,
    };
  }, [metric, points, locale, t]);
  const [first, end] = [known[0], known.at(-1)];
  if (!first || !end) return null;
  const label = t.chartLabel(
    metric.title[locale],
    formatMonth(first.period, locale, { year: true }),
    formatMonth(end.period, locale, { year: true }),
    formatValue(first.value ?? 0, metric, locale),
    formatValue(end.value ?? 0, metric, locale),
  );
  return (
    <LazyChart drawing={drawing} label={label}>
      <details className="group text-sm text-ink-3">
        <summary className="w-fit list-none rounded-sm py-0.5 before:mr-1.5 before:inline-block before:transition-transform before:content-['›'] group-open:before:rotate-90 hover:text-ink [&::-webkit-details-marker]:hidden">
          {t.theNumbers}
        </summary>
        <SeriesTable metric={metric} points={points} label={label} />
      </details>
    </LazyChart>
  );
}

function SeriesTable({ metric, points, label }: SeriesChartProps & { label: string }) {
  const locale = useLocale();
  const t = useText(messages);
  const isRatio = metric.kind === 'share' || metric.kind === 'ratio';
  const number = (value: number): string => formatNumber(value, locale, { maximumFractionDigits: 0 });
  return (
    // Focusable, because a table that scrolls must be reachable without a mouse.
    <div className="mt-2 max-h-72 overflow-auto rounded-sm border border-line" tabIndex={0} role="region" aria-label={label}>
      <table className="num w-full text-xs text-ink-2">
        <thead className="sticky top-0 bg-sunken text-ink-3">
          <tr>
            <th scope="col" className="px-2.5 py-1.5 text-left font-semibold">
              {t.month}
            </th>
            <HeadCell>{t.value}</HeadCell>
            {isRatio && <HeadCell>{t.numerator}</HeadCell>}
            {isRatio && <HeadCell>{t.denominator}</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(point => (
            <tr key={point.period} className="border-t border-line">
              <th scope="row" className="px-2.5 py-1 text-left font-normal whitespace-nowrap">
                {formatMonth(point.period, locale, { year: true })}
              </th>
              <BodyCell>
                {point.value === null ? t.nothing : formatValue(point.value, metric, locale)}
                {!point.matured && ` (${t.provisional})`}
              </BodyCell>
              {isRatio && <BodyCell>{number(point.numerator)}</BodyCell>}
              {isRatio && <BodyCell>{number(point.denominator)}</BodyCell>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="px-2.5 py-1.5 text-right font-semibold whitespace-nowrap">
      {children}
    </th>
  );
}

function BodyCell({ children }: { children: ReactNode }) {
  return <td className="px-2.5 py-1 text-right whitespace-nowrap">{children}</td>;
}
