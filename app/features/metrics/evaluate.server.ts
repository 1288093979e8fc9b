import { queryWarehouse } from '~/engine/warehouse.server';
import { db } from '~/server/db.server';
import { frozenSql, readMetric } from './definitions.server';
import type { CompanionSeries, MetricRange } from './measures';
import type { CompanionSql, Metric } from './metric-definition';
import { answersTable } from './portal-answers.server';
import { certificatesTable } from './portal-tables.server';
import type { PortalTable } from './portal-tables.server';
import { toSeries } from './series';
import type { SeriesPoint } from './series';
import { keepSnapshot, readSnapshot } from './snapshots.server';
import { portalAnswers, portalCertificates } from './own-tables';
import { warehouseFacts } from './warehouse-facts.server';

export interface EvaluatedMetric {
  metric: Metric;
  watermark: string;
  points: SeriesPoint[];
}

const deadlineMs = 30_000;

/**
 * The frozen series of a metric over a range. A series computed once from one definition, one warehouse and one state of the portal's
 * own rows is kept as a snapshot and not computed again. Undefined for an unknown slug; throws SeriesError when the SQL gives no series.
 */
export async function evaluateMetric({ slug, ...range }: MetricRange & { slug: string }): Promise<EvaluatedMetric | undefined> {
  const metric = readMetric(slug);
  if (!metric) return undefined;
  const facts = warehouseFacts();
  const tables = await portalTablesOf(metric.sql, facts.watermark);
  const key = {
    metric: slug,
    definitionHash: metric.hash,
    watermark: `${facts.watermark} ${facts.hash}`,
    asOf: `${range.from}/${range.to}@${range.asOf}`,
    portalHash: tables.map(table => table.hash).join(' '),
  };
  const compute = async (): Promise<SeriesPoint[]> => {
    const known = await readSnapshot(key);
    if (known) return known;
    const points = await runSeries({ query: frozenSql(metric), metric, range, tables });
    await keepSnapshot(key, points);
    return points;
  };
  return { metric, watermark: facts.watermark, points: await together(underWay, JSON.stringify(key), compute) };
}

const underWay = new Map<string, Promise<SeriesPoint[]>>();

/** Twenty readers who open a page at once wait for one computation, not for twenty. */
async function together<T>(running: Map<string, Promise<T>>, key: string, compute: () => Promise<T>): Promise<T> {
  const joined = running.get(key);
  if (joined) return joined;
  const begun = compute().finally(() => running.delete(key));
  running.set(key, begun);
  return begun;
}

/** The common variants of a metric, computed beside the frozen one. */
export async function evaluateVariants(metric: Metric, range: MetricRange): Promise<CompanionSeries[]> {
  return runCompanions({ metric, range, queries: metric.variantSql });
}

/** The guardrails of a metric, each in its own unit. */
export async function evaluateGuardrails(metric: Metric, range: MetricRange): Promise<CompanionSeries[]> {
  return runCompanions({ metric, range, queries: metric.guardrailSql });
}

/** The portal's own tables a query reads. */
export async function portalTablesOf(sql: string, watermark: string): Promise<PortalTable[]> {
  const portal = { watermark, now: new Date(), database: db };
  return [
    ...(sql.includes(portalCertificates.name) ? [await certificatesTable(portal)] : []),
    ...(sql.includes(portalAnswers.name) ? [await answersTable(portal)] : []),
  ];
}

interface Companions {
  metric: Metric;
  range: MetricRange;
  queries: Record<string, CompanionSql>;
}

const companionCache = new Map<string, CompanionSeries[]>();
const companionsUnderWay = new Map<string, Promise<CompanionSeries[]>>();

/** Companions are shown, never judged by, so the process remembers them and no row is written. */
async function runCompanions({ metric, range, queries }: Companions): Promise<CompanionSeries[]> {
  const { watermark, hash } = warehouseFacts();
  const tables = await portalTablesOf(
    Object.values(queries)
      .map(query => query.sql)
      .join(),
    watermark,
  );
  const key = JSON.stringify([metric.id, range, queries, watermark, hash, tables.map(table => table.hash)]);
  const known = companionCache.get(key);
  if (known) return known;
  return together(companionsUnderWay, key, async () => {
    const series: CompanionSeries[] = [];
    for (const [slug, query] of Object.entries(queries)) series.push({ slug, points: await runSeries({ query, metric, range, tables }) });
    // One state of the data at a time is asked for; the states before it are of no use.
    if (companionCache.size > 50) companionCache.clear();
    companionCache.set(key, series);
    return series;
  });
}

interface SeriesRun {
  query: CompanionSql;
  metric: Metric;
  range: MetricRange;
  tables: PortalTable[];
}

async function runSeries({ query: { sql, ...query }, metric, range, tables }: SeriesRun): Promise<SeriesPoint[]> {
  const params = { from: range.from, to: range.to, as_of: range.asOf };
  const result = await queryWarehouse({ sql, params, tables: tables.filter(table => sql.includes(table.name)), deadlineMs });
  return toSeries(result, { ...query, asOf: range.asOf, maturity: metric.definition });
}
