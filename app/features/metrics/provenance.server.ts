import type { Locale } from '~/i18n/locale';
import { mdxModule } from '~/server/mdx.server';
import { explanationFile, readMetric } from './definitions.server';
import type { Viewer } from './gate/access';
import { rowsInSight } from './gate/portal-rows.server';
import type { CompanionSeries, Measures, MetricRange } from './measures';
import type { Metric } from './metric-definition';
import { addMonths } from './months';
import { portalTablesOf } from './portal-state.server';
import type { FixtureView, Provenance } from './provenance';
import { readOnExtract } from './provenance/extract.server';
import { fixtureViews } from './provenance/fixture-view';
import { rowsBehind } from './provenance/kept-rows.server';
import { runFixtures } from './run-fixture.server';
import { playgroundSql } from './sql-literals';
import { warehouseFacts, watermark } from './warehouse-facts.server';

interface Asked {
  measures: Measures;
  /** Who asks: the playground's query holds the portal's own rows as that person may see them. */
  viewer: Viewer;
  range: MetricRange;
  locale: Locale;
}

/** Where a metric's numbers over a range come from, as the gate lets its asker see them; undefined for an unknown slug. */
export async function readProvenance(slug: string, { measures, viewer, range, locale }: Asked): Promise<Provenance | undefined> {
  const measured = await measures.measure(slug, range);
  if (!measured) return undefined;
  const { metric, points, dataUntil } = measured;
  const latest = points.findLast(point => point.matured && point.value !== null);
  const facts = await warehouseFacts();
  const [variants, { steps, sample }, batches, fixtures, extract, explanation] = await Promise.all([
    measures.variants(slug, range),
    rowsBehind(metric, { measures, viewer, range, batch: facts.hash }),
    measures.batches(),
    judgedFixtures(metric),
    latest && onExtract(metric, { viewer, period: latest.period }),
    mdxModule(explanationFile(slug, locale)),
  ]);
  return {
    metric: publicPart(metric),
    hash: metric.hash,
    sql: metric.sql,
    watermark: measures.watermark(),
    dataUntil,
    batch: facts.hash,
    batches,
    fixtures,
    latest: latest && { period: latest.period, numerator: latest.numerator, denominator: latest.denominator, value: latest.value ?? 0 },
    variants: metric.variants.map(({ slug: name, title, meaning }) => ({
      ...{ slug: name, title, meaning },
      sql: metric.variantSql[name]?.sql ?? '',
      value: valueAt(variants ?? [], { slug: name, period: latest?.period }),
    })),
    steps: steps ?? [],
    sample,
    extract,
    explanationKey: explanation.key,
  };
}

const playgroundMonths = 12;

/**
 * What the playground opens for a metric: its SQL over the last twelve months, runnable in a browser, with the portal's own rows as the viewer may
 * see them. Undefined for an unknown slug.
 */
export async function metricPlayground(slug: string, viewer: Viewer): Promise<{ title: Metric['title']; sql: string } | undefined> {
  const metric = readMetric(slug);
  return metric && { title: metric.title, sql: await runnableSql(metric, viewer) };
}

async function runnableSql(metric: Metric, viewer: Viewer): Promise<string> {
  const day = watermark();
  const to = addMonths(day, 1);
  const seen = rowsInSight(viewer);
  const portalTables = (await portalTablesOf(metric.sql, day)).map(seen);
  return playgroundSql(metric, { from: addMonths(to, -playgroundMonths), to, asOf: day, portalTables });
}

/** The number whoever opens the query in the playground should find there. */
async function onExtract(metric: Metric, { viewer, period }: { viewer: Viewer; period: string }): Promise<Provenance['extract']> {
  return readOnExtract(metric, { sql: await runnableSql(metric, viewer), period, asOf: watermark() });
}

const judged = new Map<string, Promise<FixtureView[]>>();

/** Asked of every definition once per process: its fixtures cannot change without its hash. */
function judgedFixtures(metric: Metric): Promise<FixtureView[]> {
  const known = judged.get(metric.hash);
  if (known) return known;
  const views = runFixtures(metric).then(outcomes => fixtureViews(metric.fixtures, outcomes));
  judged.set(metric.hash, views);
  // An engine that could not answer is no failed fixture: ask again next time.
  views.catch(() => judged.delete(metric.hash));
  return views;
}

function publicPart(metric: Metric): Provenance['metric'] {
  const { id, version, title, meaning, format, unit, owner, steward, definition, sources, freshness, teaches } = metric;
  return { id, version, title, meaning, format, unit, owner, steward, definition, sources, freshness, teaches };
}

function valueAt(series: CompanionSeries[], at: { slug: string; period: string | undefined }): number | null {
  return series.find(one => one.slug === at.slug)?.points.find(point => point.period === at.period)?.value ?? null;
}
