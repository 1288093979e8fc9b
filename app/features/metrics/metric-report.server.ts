import type { QueryResult } from '~/engine/query-result';
import { frozenSql, readMetric } from './definitions.server';
import { maySplit, sightOf } from './gate/access';
import type { Viewer } from './gate/access';
import { cellsInSight } from './gate/split-cells';
import type { MetricRange, SplitCell } from './measures';
import type { CompanionSql, Metric, MetricDefinition } from './metric-definition';
import type { MetricSource } from './metric-source.server';
import { addMonths, monthOf } from './months';
import { portalTablesOf } from './portal-state.server';
import { toSeries, toSplit } from './series';
import type { Reading, SeriesPoint } from './series';

/** What `shuyu metric run <slug> --json` prints. */
export interface MetricReport {
  metric: string;
  title: MetricDefinition['title'];
  version: number;
  /** SHA-256 of the frozen meaning, the SQL and the fixtures. */
  definitionHash: string;
  /** The last day the data cover, and the day the report is asked for. */
  watermark: string;
  asOf: string;
  format: MetricDefinition['format'];
  unit: MetricDefinition['unit'];
  /** The latest matured month. */
  latest: SeriesPoint | null;
  series: SeriesPoint[];
  variants: Record<string, SeriesPoint[]>;
  /** Where a split was asked for: each value of the dimension with its own months, as far as they may be seen. */
  by?: { dimension: string; splits: SplitCell[] };
  sources: string[];
}

interface Asked {
  source: MetricSource;
  /** Who asks. */
  viewer: Viewer;
  /** The last day that is known; by default the last the data cover. */
  asOf?: string | undefined;
  /** Days in the first and in the last month; by default the twelve months up to `asOf`. */
  from?: string | undefined;
  to?: string | undefined;
  /** The name of one of the metric's dimensions. */
  by?: string | undefined;
}

const monthsShown = 12;
const deadlineMs = 60_000;

/**
 * A metric over some months with its variants, as known on a day: always computed, never read from a snapshot. Undefined for an unknown slug;
 * throws SeriesError when the metric has no such dimension.
 */
export async function metricReport(slug: string, asked: Asked): Promise<MetricReport | undefined> {
  const metric = readMetric(slug);
  if (!metric) return undefined;
  const { source, by, viewer } = asked;
  const range = rangeOf(asked);
  const frozen = await readQuery(frozenSql(metric), { metric, range, source });
  const variants: Record<string, SeriesPoint[]> = {};
  for (const [name, query] of Object.entries(metric.variantSql)) {
    const { result, reading } = await readQuery(query, { metric, range, source });
    variants[name] = toSeries(result, reading);
  }
  const series = toSeries(frozen.result, frozen.reading);
  return {
    metric: slug,
    title: metric.title,
    version: metric.version,
    definitionHash: metric.hash,
    watermark: source.watermark,
    asOf: range.asOf,
    format: metric.format,
    unit: metric.unit,
    latest: series.findLast(point => point.matured) ?? null,
    series,
    variants,
    ...(by && { by: { dimension: by, splits: splitsOf(metric, { dimension: by, frozen, viewer }) } }),
    sources: metric.sources.map(({ table }) => table),
  };
}

interface Splitting {
  dimension: string;
  frozen: { result: QueryResult; reading: Reading };
  viewer: Viewer;
}

function splitsOf(metric: Metric, { dimension, frozen, viewer }: Splitting): SplitCell[] {
  const sight = sightOf(viewer);
  if (!maySplit(sight, metric)) return [];
  const values = metric.dimensions.find(({ name }) => name === dimension)?.values ?? {};
  const titleOf = (value: string) => values[value] ?? { 'zh-CN': value, en: value };
  return cellsInSight(toSplit(frozen.result, { ...frozen.reading, dimension }), { metric, dimension, sight, titleOf });
}

function rangeOf({ source, asOf = source.watermark, from, to = asOf }: Omit<Asked, 'viewer'>): MetricRange {
  const after = addMonths(to, 1);
  return { from: from ? monthOf(from) : addMonths(after, -monthsShown), to: after, asOf };
}

interface Run {
  metric: Metric;
  range: MetricRange;
  source: MetricSource;
}

async function readQuery({ sql, ...query }: CompanionSql, { metric, range, source }: Run) {
  const params = { from: range.from, to: range.to, as_of: range.asOf };
  const result = await source.run({ sql, params, tables: await portalTablesOf(sql, source.watermark), deadlineMs });
  const reading: Reading = { ...query, asOf: range.asOf, maturity: metric.definition };
  return { result, reading };
}
