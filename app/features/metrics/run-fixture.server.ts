import { queryWarehouse } from '~/engine/warehouse.server';
import type { FixtureCell, Metric, MetricFixture } from './metric-definition';
import { addMonths } from './months';
import { toSeries } from './series';
import { columnsOf, withTables } from './sql-literals';
import type { LiteralTable } from './sql-literals';

export interface FixtureOutcome {
  fixture: string;
  passed: boolean;
  expected: MetricFixture['expect'];
  /** Null when the SQL gave no row for the fixture's period. */
  actual: { numerator: number; denominator: number } | null;
}

const deadlineMs = 20_000;

/** Runs a metric's SQL on the rows of each fixture and nothing else. Throws ContentError-like messages for unknown tables or columns. */
export async function runFixtures(metric: Metric): Promise<FixtureOutcome[]> {
  const outcomes: FixtureOutcome[] = [];
  for (const fixture of metric.fixtures) outcomes.push(await runFixture(metric, fixture));
  return outcomes;
}

async function runFixture(metric: Metric, fixture: Metric['fixtures'][number]): Promise<FixtureOutcome> {
  const result = await queryWarehouse({
    sql: withTables(fixtureTables(metric, fixture), metric.sql),
    params: { from: fixture.period, to: addMonths(fixture.period, 1), as_of: fixture.asOf },
    deadlineMs,
  });
  const source = `${metric.id}/fixtures/${fixture.name}.yaml`;
  const points = toSeries(result, { source, format: metric.format, asOf: fixture.asOf, maturity: metric.definition });
  const point = points.find(candidate => candidate.period === fixture.period);
  const actual = point ? { numerator: point.numerator, denominator: point.denominator } : null;
  const { expect: expected } = fixture;
  const passed = actual?.numerator === expected?.numerator && actual?.denominator === expected?.denominator;
  return { fixture: fixture.name, passed, expected, actual };
}

/** All tables the metric reads: those of the fixture with its rows, the others empty, so that nothing of the warehouse leaks in. */
function fixtureTables(metric: Metric, fixture: Metric['fixtures'][number]): LiteralTable[] {
  const names = new Set([...metric.sources.map(source => source.table), ...Object.keys(fixture.tables)]);
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
