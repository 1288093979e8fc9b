import type { Locale } from '~/i18n/locale';
import { mdxModule } from '~/server/mdx.server';
import { explanationFile, readMetric } from './definitions.server';
import { evaluateMetric, evaluateVariants, portalTablesOf } from './evaluate.server';
import type { MetricRange } from './measures';
import type { Metric } from './metric-definition';
import { addMonths } from './months';
import type { Provenance } from './provenance';
import { runFixtures } from './run-fixture.server';
import type { SeriesPoint } from './series';
import { playgroundSql } from './sql-literals';
import { warehouseFacts } from './warehouse-facts.server';

/** Where a metric's numbers over a range come from; undefined for an unknown slug. */
export async function readProvenance(slug: string, options: { range: MetricRange; locale: Locale }): Promise<Provenance | undefined> {
  const { range, locale } = options;
  const evaluated = await evaluateMetric({ slug, ...range });
  if (!evaluated) return undefined;
  const { metric, points } = evaluated;
  const [variants, outcomes, explanation] = await Promise.all([
    evaluateVariants(metric, range),
    runFixtures(metric),
    mdxModule(explanationFile(slug, locale)),
  ]);
  const latest = points.findLast(point => point.matured && point.value !== null);
  const { watermark, hash } = warehouseFacts();
  return {
    metric: publicPart(metric),
    hash: metric.hash,
    sql: metric.sql,
    watermark,
    batch: hash,
    fixtures: { count: outcomes.length, failed: outcomes.filter(outcome => !outcome.passed).length },
    latest: latest && { ...latest, value: latest.value ?? 0 },
    variants: metric.variants.map(variant => ({ ...variant, value: valueAt(variants, { slug: variant.slug, period: latest?.period }) })),
    explanationKey: explanation.key,
  };
}

const playgroundMonths = 12;

/** What the playground opens for a metric: its SQL over the last twelve months, runnable in a browser. Undefined for an unknown slug. */
export async function metricPlayground(slug: string): Promise<{ title: Metric['title']; sql: string } | undefined> {
  const metric = readMetric(slug);
  if (!metric) return undefined;
  const { watermark } = warehouseFacts();
  const to = addMonths(watermark, 1);
  const portalTables = await portalTablesOf(metric.sql, watermark);
  return { title: metric.title, sql: playgroundSql(metric, { from: addMonths(to, -playgroundMonths), to, asOf: watermark, portalTables }) };
}

function publicPart({ id, version, title, meaning, format, unit, owner, definition, sources, teaches }: Metric): Provenance['metric'] {
  return { id, version, title, meaning, format, unit, owner, definition, sources, teaches };
}

function valueAt(series: { slug: string; points: SeriesPoint[] }[], at: { slug: string; period: string | undefined }): number | null {
  return series.find(one => one.slug === at.slug)?.points.find(point => point.period === at.period)?.value ?? null;
}
