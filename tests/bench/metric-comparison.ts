import type { DuckDBConnection } from '@duckdb/node-api';
import { listMetrics } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import type { CompanionSql, Metric } from '~/features/metrics/metric-definition';
import type { SeriesPoint } from '~/features/metrics/series';
import { allMonths, openPlainly, rowsOf } from './plain-metrics';

interface Comparison {
  compared: number;
  /** Empty when every value is the same to the last digit. */
  differences: string[];
}

type Figures = Record<string, (number | null)[]>;

/**
 * Every metric with its variants and guardrails, month by month: what the portal shows against sums, quotients and quantiles that DuckDB makes of
 * the same SQL, in an instance of its own. Nothing of the portal's series is used on that side.
 */
export async function compareWithPlainSql(): Promise<Comparison> {
  const measures = measuresFor({ kind: 'operator' });
  const connection = await openPlainly();
  const result: Comparison = { compared: 0, differences: [] };
  for (const metric of listMetrics()) {
    const measured = await measures.measure(metric.id, allMonths);
    const variants = await measures.variants(metric.id, allMonths);
    const { kind, histogram } = metric.definition;
    const shown: [CompanionSql, SeriesPoint[]][] = [
      [{ source: `${metric.id}/metric.sql`, sql: metric.sql, kind, histogram }, measured?.points ?? []],
      ...companions(metric.variantSql, variants),
      ...companions(metric.guardrailSql, measured?.guardrails),
    ];
    for (const [query, points] of shown) compare(result, { query, points, plain: await plainFigures(connection, query) });
  }
  return result;
}

function companions(
  queries: Metric['variantSql'],
  series: { slug: string; points: SeriesPoint[] }[] = [],
): [CompanionSql, SeriesPoint[]][] {
  return series.flatMap(({ slug, points }): [CompanionSql, SeriesPoint[]][] => {
    const query = queries[slug];
    return query ? [[query, points]] : [];
  });
}

function compare(result: Comparison, { query, points, plain }: { query: CompanionSql; points: SeriesPoint[]; plain: Figures }): void {
  const shown: Figures = Object.fromEntries(points.map(point => [point.period, figuresOf(point)]));
  for (const period of new Set([...Object.keys(shown), ...Object.keys(plain)])) {
    const ours = shown[period];
    const theirs = plain[period];
    result.compared += theirs?.length ?? 0;
    const isSame = ours && theirs && ours.length === theirs.length && ours.every((value, i) => Object.is(value, theirs[i] ?? null));
    if (!isSame) result.differences.push(`${query.source} ${period}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`);
  }
}

function figuresOf({ numerator, denominator, value, quantiles }: SeriesPoint): (number | null)[] {
  return [numerator, denominator, ...(quantiles ?? [value])];
}

async function plainFigures(connection: DuckDBConnection, query: CompanionSql): Promise<Figures> {
  const rows = await rowsOf(connection, query.histogram ? quantileSql(query, query.histogram) : sumSql(query));
  return Object.fromEntries(
    rows.map(({ period, ...figures }) => [
      String(period),
      Object.values(figures).map(figure => (figure === null || figure === undefined ? null : Number(figure))),
    ]),
  );
}

/** Binary digits beyond the point: enough for what is more than some thousands, and for shares. */
const units = { large: 2 ** 40, small: 2 ** 60 };

/** Amounts are whole cents and add up as such; what is no amount (a mean of days) adds up as whole numbers of a tiny unit, without rounding. */
function sumOf(column: string): string {
  const isInCents = `bool_and(CAST(CAST(${column} AS DECIMAL(38, 2)) AS DOUBLE) = ${column})`;
  const cents = `CAST(sum(CAST(${column} AS DECIMAL(38, 2))) AS DOUBLE)`;
  const inUnits = (unit: number) => `CAST(sum(CAST(${column} * CAST(${unit} AS DOUBLE) AS HUGEINT)) AS DOUBLE) / CAST(${unit} AS DOUBLE)`;
  return `CASE WHEN ${isInCents} THEN ${cents} WHEN max(abs(${column})) < 4096 THEN ${inUnits(units.small)} ELSE ${inUnits(units.large)} END`;
}

function sumSql({ sql, kind }: CompanionSql): string {
  const denominator = kind === 'count' ? 'CAST(1 AS DOUBLE)' : sumOf('denominator');
  return `
    WITH sums AS (
      SELECT CAST(period AS VARCHAR) AS period, ${sumOf('numerator')} AS top, ${denominator} AS bottom
      FROM (${bare(sql)})
      GROUP BY period
    )
    SELECT period, top, bottom, if(bottom = 0, NULL, top / bottom) AS value FROM sums ORDER BY period`;
}

/** The product-limit estimate: of those still watched at each span, the share that goes on. */
function quantileSql({ sql }: CompanionSql, { column, quantiles }: NonNullable<CompanionSql['histogram']>): string {
  const reached = quantiles.map((share, i) => `min(span) FILTER (still_open <= 1 - ${share} + 1e-9) AS quantile_${i}`);
  return `
    WITH bars AS (
      SELECT CAST(period AS VARCHAR) AS period, CAST(${column} AS DOUBLE) AS span, sum(numerator) AS ended, sum(denominator) AS seen
      FROM (${bare(sql)})
      GROUP BY ALL
    ),
    watched AS (SELECT *, sum(seen) OVER (PARTITION BY period ORDER BY span DESC) AS at_risk FROM bars),
    survival AS (SELECT *, product(1 - ended / at_risk) OVER (PARTITION BY period ORDER BY span) AS still_open FROM watched)
    SELECT period, sum(ended) AS top, sum(seen) AS bottom, ${reached.join(', ')} FROM survival GROUP BY period ORDER BY period`;
}

function bare(sql: string): string {
  return sql.trim().replace(/;$/, '');
}
