import { evaluateMetric, evaluateVariants } from './evaluate.server';
import type { MetricDefinition } from './metric-definition';
import { addMonths, monthOf } from './months';
import type { SeriesPoint } from './series';
import { warehouseFacts } from './warehouse-facts.server';

/** What `shuyu metric <slug> --json` prints. */
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
  /** The latest matured month. */
  latest: SeriesPoint | null;
  series: SeriesPoint[];
  variants: Record<string, SeriesPoint[]>;
  sources: string[];
}

const monthsShown = 12;

/** The last twelve months of a metric with its variants, as known on a day (by default the last the data cover). Undefined for an unknown slug. */
export async function metricReport(
  slug: string,
  { asOf = warehouseFacts().watermark }: { asOf?: string } = {},
): Promise<MetricReport | undefined> {
  const to = addMonths(asOf, 1);
  const range = { from: addMonths(to, -monthsShown), to: monthOf(to), asOf };
  const evaluated = await evaluateMetric({ slug, ...range });
  if (!evaluated) return undefined;
  const { metric, points, watermark } = evaluated;
  const variants = await evaluateVariants(metric, range);
  return {
    metric: slug,
    title: metric.title,
    version: metric.version,
    definitionHash: metric.hash,
    watermark,
    asOf,
    format: metric.format,
    latest: points.findLast(point => point.matured) ?? null,
    series: points,
    variants: Object.fromEntries(variants.map(variant => [variant.slug, variant.points])),
    sources: metric.sources.map(source => source.table),
  };
}
