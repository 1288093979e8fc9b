import { engineVersion } from '~/engine/locked-database.server';
import type { QueryResult } from '~/engine/query-result';
import { queryWarehouse } from '~/engine/warehouse.server';
import { frozenSql } from './definitions.server';
import { hashOf, keepPeriods, readPeriods } from './history/period-facts.server';
import type { PeriodKey } from './history/period-facts.server';
import { periodInputs } from './history/period-inputs';
import type { ReadTable } from './history/period-inputs';
import type { CompanionSeries, MetricRange } from './measures';
import type { CompanionSql, Metric } from './metric-definition';
import { addDays, addMonths, monthsBetween, runsOfMonths } from './months';
import { readableTables } from './own-tables';
import { portalTablesOf } from './portal-state.server';
import type { PortalTable } from './portal-tables.server';
import { SeriesError, toSeries, toSplit } from './series';
import type { Reading, SeriesPoint, SplitSeries } from './series';
import { warehouseFacts } from './warehouse-facts.server';

const deadlineMs = 30_000;

interface Evaluation {
  query: CompanionSql;
  metric: Metric;
  range: MetricRange;
}

/** The frozen series of a metric over a range of months. Throws SeriesError when the SQL gives no series. */
export async function evaluateMetric(metric: Metric, range: MetricRange): Promise<SeriesPoint[]> {
  return evaluate({ query: frozenSql(metric), metric, range });
}

/** The frozen series for each value of a dimension. Throws SeriesError when the SQL returns no such column. */
export async function evaluateSplit(metric: Metric, range: MetricRange, dimension: string): Promise<SplitSeries[]> {
  const query = frozenSql(metric);
  const facts = await factsOf({ query, metric, range });
  return toSplit(facts, { ...readingOf({ query, metric, range }), dimension });
}

/** The common variants of a metric, computed beside the frozen one. */
export function evaluateVariants(metric: Metric, range: MetricRange): Promise<CompanionSeries[]> {
  return companions({ metric, range, kind: 'variants', queries: metric.variantSql });
}

/** The guardrails of a metric, each in its own unit. */
export function evaluateGuardrails(metric: Metric, range: MetricRange): Promise<CompanionSeries[]> {
  return companions({ metric, range, kind: 'guardrails', queries: metric.guardrailSql });
}

async function evaluate(evaluation: Evaluation): Promise<SeriesPoint[]> {
  return toSeries(await factsOf(evaluation), readingOf(evaluation));
}

function readingOf({ query: { source, kind, histogram }, metric, range }: Evaluation): Reading {
  return { source, kind, histogram, asOf: range.asOf, maturity: metric.definition };
}

const companionCache = new WeakMap<Metric, Map<string, Promise<CompanionSeries[]>>>();
/** Ranges a page asks for: goals of one metric differ in theirs. */
const mostRanges = 20;

interface Companions {
  metric: Metric;
  range: MetricRange;
  kind: 'variants' | 'guardrails';
  queries: Record<string, CompanionSql>;
}

/** Companions are shown beside a number, so the process remembers them as they are now. */
async function companions({ metric, range, kind, queries }: Companions): Promise<CompanionSeries[]> {
  const { hash, watermark } = await warehouseFacts();
  const tables = await portalTablesOf(
    Object.values(queries)
      .map(({ sql }) => sql)
      .join(),
    watermark,
  );
  const key = JSON.stringify([kind, range, hash, tables.map(table => table.hash)]);
  const ofMetric = companionCache.get(metric) ?? new Map<string, Promise<CompanionSeries[]>>();
  companionCache.set(metric, ofMetric);
  const known = ofMetric.get(key);
  if (known) return known;
  if (ofMetric.size >= mostRanges) ofMetric.clear();
  const series = eachInTurn(queries, query => evaluate({ query, metric, range }));
  ofMetric.set(key, series);
  series.catch(() => ofMetric.delete(key));
  return series;
}

async function eachInTurn(
  queries: Record<string, CompanionSql>,
  run: (query: CompanionSql) => Promise<SeriesPoint[]>,
): Promise<CompanionSeries[]> {
  const series: CompanionSeries[] = [];
  for (const [slug, query] of Object.entries(queries)) series.push({ slug, points: await run(query) });
  return series;
}

/** What a query reads. Only of its own frozen query a metric says what later rows can do. */
function tablesReadBy({ query, metric }: Evaluation): ReadTable[] {
  if (query.sql === metric.sql) return metric.sources;
  return readableTables.filter(table => new RegExp(`\\b${table}\\b`).test(query.sql)).map(table => ({ table, later: 'open' }));
}

const underWay = new Map<string, Promise<QueryResult>>();

/**
 * The rows of a query over a range. Months whose inputs are as they were when somebody last asked are read, the others computed: neighbours in one
 * run. Twenty readers who open a page at once wait for one computation.
 */
async function factsOf(evaluation: Evaluation): Promise<QueryResult> {
  const { query, metric, range } = evaluation;
  const facts = await warehouseFacts();
  const portal = await portalTablesOf(query.sql, facts.watermark);
  const known = {
    fingerprints: facts.fingerprints,
    portalHashes: Object.fromEntries(portal.map(({ name, hash }) => [name, hash])),
    asOf: range.asOf,
  };
  const queryHash = hashOf(`${engineVersion} ${query.sql}`);
  const tables = tablesReadBy(evaluation);
  const keys = monthsBetween(range.from, addDays(range.to, -1)).map((period): PeriodKey => {
    const inputs = periodInputs(period, { ...known, tables, maturity: metric.definition });
    return { queryHash, period, inputHash: hashOf(inputs) };
  });
  const name = hashOf(JSON.stringify(keys));
  const joined = underWay.get(name);
  if (joined) return joined;
  const begun = completed(keys, { evaluation, portal }).finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
}

async function completed(
  keys: PeriodKey[],
  { evaluation, portal }: { evaluation: Evaluation; portal: PortalTable[] },
): Promise<QueryResult> {
  const known = await readPeriods(keys);
  const missing = keys.map(({ period }) => period).filter(period => !known.has(period));
  for (const run of runsOfMonths(missing)) {
    const computed = await compute(run, { evaluation, portal });
    await keepPeriods(keys.flatMap(key => (computed.has(key.period) ? [{ key, result: computed.get(key.period) ?? nothing }] : [])));
    for (const [period, result] of computed) known.set(period, result);
  }
  const results = keys.map(({ period }) => known.get(period) ?? nothing);
  return { columns: results[0]?.columns ?? [], rows: results.flatMap(({ rows }) => rows), truncated: false };
}

const nothing: QueryResult = { columns: [], rows: [], truncated: false };

/** Neighbouring months by one run of the query, each with its own rows. */
async function compute(
  months: string[],
  { evaluation: { query, range }, portal }: { evaluation: Evaluation; portal: PortalTable[] },
): Promise<Map<string, QueryResult>> {
  const [first = range.from] = months;
  const params = { from: first, to: addMonths(months.at(-1) ?? first, 1), as_of: range.asOf };
  const { columns, rows } = await queryWarehouse({ sql: query.sql, params, tables: portal, deadlineMs });
  const byMonth = new Map(months.map(month => [month, { columns, rows: new Array<QueryResult['rows'][number]>(), truncated: false }]));
  for (const row of rows) {
    const month = byMonth.get(String(row[0]));
    if (!month) throw new SeriesError(`${query.source}: ${String(row[0])} is no month of ${params.from} … ${params.to}`);
    month.rows.push(row);
  }
  return byMonth;
}
