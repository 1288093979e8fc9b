import type { QueryResult } from '~/engine/query-result';
import type { MetricDefinition, MetricKind } from './metric-definition';
import { exactSum } from './exact-sum';
import { addDays, lastDayOf } from './months';
import { survivalQuantile } from './quantile';

/** One period of a metric. Rates are 0..1; `value` is null where nothing happened. */
export interface SeriesPoint {
  /** First day of the month. */
  period: string;
  numerator: number;
  denominator: number;
  value: number | null;
  /** Of a quantile metric, in the order of its definition; the first is the value. */
  quantiles?: (number | null)[] | undefined;
  /** False while an event of the period can still change the number, or the period is not over. */
  matured: boolean;
}

/** One value of a dimension with its own series. */
export interface SplitSeries {
  value: string;
  points: SeriesPoint[];
}

/** A metric's SQL gave something that is not a series. Names the query, so that whoever edits it knows where to look. */
export class SeriesError extends Error {
  override name = 'SeriesError';
}

export interface Reading {
  /** What to name in an error, e.g. `push-ctr/metric.sql`. */
  source: string;
  kind: MetricKind;
  histogram?: MetricDefinition['definition']['histogram'];
  asOf: string;
  maturity: Pick<MetricDefinition['definition'], 'maturityDays' | 'attributedTo'>;
}

/** One row of a metric's SQL: the sums of a period, of one value of each dimension, and of one bar where the rows are a histogram. */
interface FactRow {
  period: string;
  numerator: number;
  denominator: number;
  /** By the name of the column. */
  rest: Record<string, string>;
}

/**
 * The rows `period DATE, numerator DOUBLE, denominator DOUBLE [, dimension …]` of a metric's SQL, added up over their dimensions, in the order
 * of time. Throws SeriesError on other columns, on a row that stands twice, and on a share whose numerator exceeds its denominator.
 */
export function toSeries(result: QueryResult, reading: Reading): SeriesPoint[] {
  return seriesOf(readFacts(result, reading), reading);
}

/** The same, one series for each value of a dimension, in the order of the values. Throws SeriesError also when there is no such column. */
export function toSplit(result: QueryResult, { dimension, ...reading }: Reading & { dimension: string }): SplitSeries[] {
  if (!result.columns.some(column => column.name === dimension))
    throw new SeriesError(`${reading.source}: returns no column ${dimension} to split by`);
  const groups = groupedBy(readFacts(result, reading), row => row.rest[dimension] ?? '');
  return [...groups].map(([value, rows]) => ({ value, points: seriesOf(rows, reading) })).sort((a, b) => a.value.localeCompare(b.value));
}

/** Whether nothing that happens after the end of `asOf` can change the period any more. */
export function isMatured(period: string, { asOf, maturity }: Pick<Reading, 'asOf' | 'maturity'>): boolean {
  return settledOn(period, maturity) <= asOf;
}

/** The last day whose events can change the period. */
export function settledOn(period: string, maturity: Reading['maturity']): string {
  return addDays(lastDayOf(period), maturity.attributedTo === 'event' ? maturity.maturityDays : 0);
}

function readFacts(result: QueryResult, reading: Reading): FactRow[] {
  const names = result.columns.map(column => column.name);
  if (names.slice(0, 3).join(', ') !== 'period, numerator, denominator')
    throw new SeriesError(`${reading.source}: returns (${names.join(', ')}), not (period, numerator, denominator [, dimension …])`);
  const rows = result.rows.map(row => toFact(row, { reading, names: names.slice(3) }));
  const seen = new Set<string>();
  for (const { period, rest } of rows) {
    const key = JSON.stringify([period, rest]);
    if (seen.has(key)) throw new SeriesError(`${reading.source}: period ${period} stands twice ${Object.values(rest).join(', ')}`.trim());
    seen.add(key);
  }
  return rows;
}

function toFact(row: QueryResult['rows'][number], { reading, names }: { reading: Reading; names: string[] }): FactRow {
  const [period, top, bottom, ...others] = row;
  const numerator = Number(top);
  const denominator = Number(bottom);
  if (typeof period !== 'string' || !/^\d{4}-\d{2}-01$/.test(period) || !Number.isFinite(numerator) || !Number.isFinite(denominator))
    throw new SeriesError(`${reading.source}: (${[period, top, bottom].join(', ')}) is not a month with two numbers`);
  if (isPartOfWhole(reading.kind) && numerator > denominator)
    throw new SeriesError(`${reading.source}: numerator ${numerator} exceeds denominator ${denominator} in ${period}`);
  return { period, numerator, denominator, rest: Object.fromEntries(names.map((name, i) => [name, String(others[i] ?? '')])) };
}

function isPartOfWhole(kind: MetricKind): boolean {
  return kind === 'share' || kind === 'quantile';
}

function seriesOf(rows: FactRow[], reading: Reading): SeriesPoint[] {
  const months = [...groupedBy(rows, row => row.period)].sort(([a], [b]) => a.localeCompare(b));
  return months.map(([period, own]) => ({ period, ...valueOf(own, reading), matured: isMatured(period, reading) }));
}

function groupedBy(rows: FactRow[], keyOf: (row: FactRow) => string): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function valueOf(rows: FactRow[], { kind, histogram }: Reading): Pick<SeriesPoint, 'numerator' | 'denominator' | 'value' | 'quantiles'> {
  const numerator = exactSum(rows.map(row => row.numerator));
  // A count is no ratio: its parts add up, the 1 below them does not.
  const denominator = kind === 'count' ? 1 : exactSum(rows.map(row => row.denominator));
  if (!histogram) return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
  const bars = rows.map(row => ({ at: Number(row.rest[histogram.column]), ended: row.numerator, left: row.denominator }));
  const quantiles = histogram.quantiles.map(share => survivalQuantile(bars, share));
  return { numerator, denominator, value: quantiles[0] ?? null, quantiles };
}
