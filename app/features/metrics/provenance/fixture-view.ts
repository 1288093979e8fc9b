import type { Metric } from '../metric-definition';
import type { FixtureCell } from '../metric-fixture';
import type { FixtureView } from '../provenance';

interface Outcome {
  fixture: string;
  passed: boolean;
  actual: FixtureView['actual'];
}

/** The fixtures of a metric with what became of them. */
export function fixtureViews(fixtures: Metric['fixtures'], outcomes: readonly Outcome[]): FixtureView[] {
  return fixtures.map(({ name, title, asOf, period, tables, expect }) => {
    const outcome = outcomes.find(each => each.fixture === name);
    return {
      ...{ name, title, asOf, period, expected: expect },
      tables: Object.entries(tables).map(([table, rows]) => tableView(table, rows)),
      passed: outcome?.passed ?? false,
      actual: outcome?.actual ?? null,
    };
  });
}

/** Only the columns that a row says something of: the others are NULL in all of them. */
function tableView(name: string, rows: Record<string, FixtureCell>[]): FixtureView['tables'][number] {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return { name, columns, rows: rows.map(row => columns.map(column => row[column] ?? null)) };
}
