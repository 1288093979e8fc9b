import type { QueryResult } from '~/engine/query-result';
import { parseSql, writeSql } from '~/engine/sql-ast.server';
import type { SuppliedTable } from '~/engine/trusted-database.server';
import { checkNames } from './check-names.server';
import { frozenSql } from './definitions.server';
import type { Finding } from './finding';
import type { MetricRange } from './measures';
import type { Metric } from './metric-definition';
import { monthsBetween } from './months';
import { fixtureQuery, runFixtures } from './run-fixture.server';
import type { RunQuery } from './run-fixture.server';
import { toSeries } from './series';
import type { SeriesPoint } from './series';

export interface MetricCheck {
  metric: string;
  /** SHA-256 (hex) of meaning, SQL and fixtures: what these findings are about. */
  hash: string;
  fixtures: number;
  /** Empty when all is well. */
  findings: Finding[];
}

export interface Bench {
  run: RunQuery;
  /** The months to compute on the data. */
  range: MetricRange;
  /** The portal's own tables a query names. */
  tablesOf: (sql: string) => Promise<SuppliedTable[]>;
}

const deadlineMs = 60_000;

/** Compiles a metric: its queries against the dictionary, its fixtures, and itself on real data. Never throws for what is wrong with the metric. */
export async function checkMetric(metric: Metric, bench: Bench): Promise<MetricCheck> {
  const steps = [
    { check: 'names', look: () => checkNames(metric) },
    { check: 'fan-out', look: () => checkGrain(metric, bench) },
    { check: 'shape', look: () => checkData(metric, bench) },
    { check: 'fixtures', look: () => checkFixtures(metric, bench) },
    { check: 'variants', look: () => checkVariants(metric, bench) },
  ] as const;
  const findings: Finding[] = [];
  for (const { check, look } of steps)
    findings.push(...(await look().catch((error: unknown) => [{ check, where: metric.id, problem: messageOf(error) }])));
  return { metric: metric.id, hash: metric.hash, fixtures: metric.fixtures.length, findings };
}

/** A join that multiplies rows makes two counted rows of one key. Looked for on the data and on every fixture. */
async function checkGrain(metric: Metric, { run, range, tablesOf }: Bench): Promise<Finding[]> {
  const counted = await countedSql(metric);
  if ('problem' in counted) return [{ check: 'fan-out', where: `${metric.id}/metric.yaml: definition.counted`, problem: counted.problem }];
  const { sql } = counted;
  const params = { from: range.from, to: range.to, as_of: range.asOf };
  const onData = { where: `${metric.id}/metric.sql`, query: { sql, params, tables: await tablesOf(metric.sql), deadlineMs } };
  const onFixtures = metric.fixtures.map(fixture => ({
    where: `${metric.id}/fixtures/${fixture.name}.yaml`,
    query: fixtureQuery(metric, { fixture, sql }),
  }));
  const findings: Finding[] = [];
  for (const { where, query } of [onData, ...onFixtures]) {
    const [rows, keys] = (await run(query)).rows[0]?.map(Number) ?? [];
    if (rows !== keys) findings.push({ check: 'fan-out', where, problem: `${rows} counted rows have only ${keys} keys` });
  }
  return findings;
}

/** The counted rows and their distinct keys, by the metric's own common table expressions. */
async function countedSql({ sql, definition: { counted } }: Metric): Promise<{ sql: string } | { problem: string }> {
  // `period` is what the outer ORDER BY of a fixture's query asks for.
  const count = `SELECT count(*) AS row_count, count(DISTINCT (${counted.key.join(', ')})) AS key_count, NULL AS period FROM ${counted.rows}`;
  const [whole, outer] = await Promise.all([parseSql(sql), parseSql(count)]);
  if (whole.kind === 'unreadable') return { problem: whole.reason };
  if (outer.kind === 'unreadable') return { problem: outer.reason };
  const written = await writeSql({ ...outer.query, cte_map: whole.query.cte_map ?? null });
  return written.kind === 'written' ? { sql: written.sql } : { problem: written.reason };
}

async function checkData(metric: Metric, { run, range, tablesOf }: Bench): Promise<Finding[]> {
  const params = { from: range.from, to: range.to, as_of: range.asOf };
  const result = await run({ sql: metric.sql, params, tables: await tablesOf(metric.sql), deadlineMs });
  const where = `${metric.id}/metric.sql`;
  const shape = shapeProblems(metric, result).map((problem): Finding => ({ check: 'shape', where, problem }));
  const points = toSeries(result, { ...frozenSql(metric), asOf: range.asOf, maturity: metric.definition });
  return [...shape, ...rangeProblems(metric, points).map((problem): Finding => ({ check: 'range', where, problem }))];
}

function shapeProblems({ dimensions, definition: { histogram } }: Metric, { columns, rows }: QueryResult): string[] {
  const wanted = [
    'period DATE',
    'numerator DOUBLE',
    'denominator DOUBLE',
    ...dimensions.map(({ name }) => name),
    ...(histogram ? [histogram.column] : []),
  ];
  const got = columns.map(({ name, type }, i) => (i < 3 ? `${name} ${type}` : name));
  if (got.join(', ') !== wanted.join(', ')) return [`returns (${got.join(', ')}), not (${wanted.join(', ')})`];
  return dimensions.flatMap(({ name, values }, i) => {
    // A dimension without values is open: campaigns, teams.
    if (Object.keys(values).length <= 1) return [];
    const strange = new Set(rows.map(row => String(row[3 + i])).filter(value => !Object.hasOwn(values, value)));
    return [...strange].map(value => `${name} has the value ${value}, which metric.yaml does not name`);
  });
}

function rangeProblems({ tests }: Metric, points: SeriesPoint[]): string[] {
  const [least, most] = tests.between;
  const known = points.filter(point => point.matured && point.value !== null);
  const odd = known.filter(({ value }) => value !== null && (value < least || value > most));
  const [first] = points;
  const last = points.at(-1);
  const months = tests.everyPeriod && first && last ? monthsBetween(first.period, last.period) : [];
  const missing = months.filter(month => !points.some(point => point.period === month));
  return [
    ...(tests.everyPeriod && points.length === 0 ? ['has no month on the data'] : []),
    ...odd.map(({ period, value }) => `${period}: ${value} is not between ${least} and ${most}`),
    ...missing.map(month => `${month} has no row`),
  ];
}

async function checkFixtures(metric: Metric, { run }: Bench): Promise<Finding[]> {
  const outcomes = await runFixtures(metric, { run });
  return outcomes
    .filter(outcome => !outcome.passed)
    .map(({ fixture, expected, actual }) => ({
      check: 'fixtures',
      where: `${metric.id}/fixtures/${fixture}.yaml`,
      problem: `expects ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
    }));
}

/** A variant that no fixture tells from the frozen query explains nothing. */
async function checkVariants(metric: Metric, { run }: Bench): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const instead of Object.values(metric.variantSql)) {
    const outcomes = await runFixtures(metric, { run, instead });
    if (outcomes.every(outcome => outcome.passed))
      findings.push({ check: 'variants', where: instead.source, problem: 'gives the frozen number on every fixture' });
  }
  return findings;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
