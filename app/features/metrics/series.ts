import type { QueryResult } from '~/engine/query-result';
import type { MetricDefinition, MetricFormat } from './metric-definition';
import { addDays, lastDayOf } from './months';

/** One period of a metric. Rates are 0..1; `value` is null where nothing happened. */
export interface SeriesPoint {
  /** First day of the month. */
  period: string;
  numerator: number;
  denominator: number;
  value: number | null;
  /** False while an event of the period can still change the number, or the period is not over. */
  matured: boolean;
}

/** A metric's SQL gave something that is not a series. Names the query, so that whoever edits it knows where to look. */
export class SeriesError extends Error {
  override name = 'SeriesError';
}

interface Reading {
  /** What to name in an error, e.g. `push-ctr/metric.sql`. */
  source: string;
  format: MetricFormat;
  asOf: string;
  maturity: Pick<MetricDefinition['definition'], 'maturityDays' | 'attributedTo'>;
}

/**
 * The rows `period DATE, numerator DOUBLE, denominator DOUBLE` of a metric's SQL as a series in the order of time. Throws SeriesError
 * on other columns, on a period that stands twice, and on a share whose numerator exceeds its denominator.
 */
export function toSeries(result: QueryResult, reading: Reading): SeriesPoint[] {
  const names = result.columns.map(column => column.name).join(', ');
  if (names !== 'period, numerator, denominator')
    throw new SeriesError(`${reading.source}: returns (${names}), not (period, numerator, denominator)`);
  const points = result.rows.map(row => toPoint(row, reading)).sort((a, b) => a.period.localeCompare(b.period));
  const twice = points.find((point, index) => point.period === points[index + 1]?.period);
  if (twice) throw new SeriesError(`${reading.source}: period ${twice.period} stands twice`);
  return points;
}

/** Whether nothing that happens after the end of `asOf` can change the period any more. */
export function isMatured(period: string, { asOf, maturity }: Pick<Reading, 'asOf' | 'maturity'>): boolean {
  const waitDays = maturity.attributedTo === 'event' ? maturity.maturityDays : 0;
  return addDays(lastDayOf(period), waitDays) <= asOf;
}

function toPoint([period, top, bottom]: QueryResult['rows'][number], reading: Reading): SeriesPoint {
  const numerator = Number(top);
  const denominator = Number(bottom);
  if (typeof period !== 'string' || !/^\d{4}-\d{2}-01$/.test(period) || !Number.isFinite(numerator) || !Number.isFinite(denominator))
    throw new SeriesError(`${reading.source}: (${[period, top, bottom].join(', ')}) is not a month with two numbers`);
  if (reading.format === 'percent' && numerator > denominator)
    throw new SeriesError(`${reading.source}: numerator ${numerator} exceeds denominator ${denominator} in ${period}`);
  return { period, numerator, denominator, value: denominator === 0 ? null : numerator / denominator, matured: isMatured(period, reading) };
}
