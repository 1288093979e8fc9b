import { queryWarehouse } from '~/engine/warehouse.server';
import { frozenSql } from './definitions.server';
import type { CompanionSql, Metric } from './metric-definition';
import type { FixtureCell, MetricFixture } from './metric-fixture';
import { addMonths } from './months';
import { columnsOf, readableTables } from './own-tables';
import { toSeries } from './series';
import { withTables } from './sql-literals';
import type { LiteralTable } from './sql-literals';

export interface FixtureOutcome {
  fixture: string;
  passed: boolean;
  expected: MetricFixture['expect'];
  /** Null when the SQL gave no row for the fixture's period. */
  actual: MetricFixture['expect'];
}

/** Where SQL runs: the portal's warehouse, or another file. */
export type RunQuery = typeof queryWarehouse;

const deadlineMs = 20_000;

/**
 * Runs a metric's SQL, or another query in its place, on the rows of each fixture and nothing else. Throws for unknown tables or columns, naming
 * file and field.
 */
export async function runFixtures(
  metric: Metric,
  { instead = frozenSql(metric), run = queryWarehouse }: { instead?: CompanionSql; run?: RunQuery } = {},
): Promise<FixtureOutcome[]> {
  const outcomes: FixtureOutcome[] = [];
  for (const fixture of metric.fixtures) {
    const result = await run(fixtureQuery(metric, { fixture, sql: instead.sql }));
    const source = `${metric.id}/fixtures/${fixture.name}.yaml: ${instead.source}`;
    const points = toSeries(result, { ...instead, source, asOf: fixture.asOf, maturity: metric.definition });
    const point = points.find(candidate => candidate.period === fixture.period);
    outcomes.push(outcomeOf(fixture, point && pickSums(point)));
  }
  return outcomes;
}

/** A query on the rows of one fixture: its tables hide the warehouse's. */
export function fixtureQuery(metric: Metric, { fixture, sql }: { fixture: Metric['fixtures'][number]; sql: string }) {
  return {
    sql: withTables(fixtureTables(metric, { fixture, sql }), sql),
    params: { from: fixture.period, to: addMonths(fixture.period, 1), as_of: fixture.asOf },
    deadlineMs,
  };
}

function pickSums({ numerator, denominator, quantiles }: NonNullable<MetricFixture['expect']>): MetricFixture['expect'] {
  return { numerator, denominator, ...(quantiles && { quantiles }) };
}

function outcomeOf({ name, expect: expected }: Metric['fixtures'][number], actual: MetricFixture['expect'] = null): FixtureOutcome {
  const sameSums = actual?.numerator === expected?.numerator && actual?.denominator === expected?.denominator;
  const passed = sameSums && (!expected?.quantiles || expected.quantiles.join() === actual?.quantiles?.join());
  return { fixture: name, passed, expected, actual };
}

/** All tables the query reads: those of the fixture with its rows, the others empty, so that nothing of the warehouse leaks in. */
function fixtureTables(metric: Metric, { fixture, sql }: { fixture: Metric['fixtures'][number]; sql: string }): LiteralTable[] {
  const names = new Set([...readableTables.filter(name => sql.includes(name)), ...Object.keys(fixture.tables)]);
  return [...names].map(name => {
    const columns = columnsOf(name);
    if (!columns) throw new Error(`${metric.id}/fixtures/${fixture.name}.yaml: tables.${name}: is no table of the warehouse`);
    const rows = fixture.tables[name] ?? [];
    const odd = rows.flatMap(row => Object.keys(row)).find(key => !columns.some(column => column.name === key));
    if (odd) throw new Error(`${metric.id}/fixtures/${fixture.name}.yaml: tables.${name}.${odd}: is no column of the table`);
    return { name, columns, rows: rows.map(row => columns.map(column => cellOf(row[column.name]))) };
  });
}

function cellOf(cell: FixtureCell | undefined): FixtureCell {
  return cell ?? null;
}
