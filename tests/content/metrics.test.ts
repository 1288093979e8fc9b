import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import type { SuppliedTable } from '~/engine/trusted-database.server';
import { checkMetric } from '~/features/metrics/check-metric.server';
import type { Bench } from '~/features/metrics/check-metric.server';
import { listMetrics, readMetric } from '~/features/metrics/definitions.server';
import type { Metric } from '~/features/metrics/metric-definition';
import { columnsOf } from '~/features/metrics/own-tables';
import { DAY_SECONDS, isoDate } from '~/sample-company/days';
import { feedRuns } from '~/sample-company/feeds';
import { createRandom } from '~/sample-company/random';
import { visibleWorld, worldFile } from './company-worlds';

let database: TrustedDatabase;
let bench: Bench;

beforeAll(async () => {
  database = new TrustedDatabase({ file: await worldFile(visibleWorld), threads: 1, memoryMb: 1024, clock: 'real' });
  bench = {
    run: query => database.query(query),
    range: { from: '2025-01-01', to: '2026-07-01', asOf: '2026-06-30' },
    tablesOf: sql => Promise.resolve(ownTables().filter(table => sql.includes(table.name))),
  };
}, 120_000);
afterAll(() => database.close());

/** What stands in the portal's warehouse or database and not in the company that learners see. */
function ownTables(): SuppliedTable[] {
  const second = (at: number | null) => at && `${isoDate(Math.floor(at / DAY_SECONDS))} ${new Date(at * 1000).toISOString().slice(11, 19)}`;
  const feeds = feedRuns(createRandom(visibleWorld.seed, 'feeds')).map(run => [
    isoDate(run.day),
    run.system,
    second(run.promised_at),
    second(run.arrived_at),
    run.rows_received,
    run.rows_rejected,
    run.contract_passed,
  ]);
  return [
    { name: 'feed_runs', columns: columnsOf('feed_runs') ?? [], rows: feeds },
    { name: 'portal_certificates', columns: columnsOf('portal_certificates') ?? [], rows: [['c', 'h', '2026-03-01', '2028-03-01', null]] },
    {
      name: 'portal_answers',
      columns: columnsOf('portal_answers') ?? [],
      rows: [['l', null, 'quiet-cities', 2, '2026-06-30 09:00:00', '2026-06-30 09:12:00']],
    },
  ];
}

describe.each(listMetrics().map(metric => [metric.id, metric] as const))('the metric %s', (_, metric) => {
  test('compiles: one SELECT, known columns, no fan-out, shares of their wholes, every fixture its number', async () => {
    expect((await checkMetric(metric, bench)).findings).toEqual([]);
  });
});

test('the nine goal metrics are there, and every guardrail that metrics.md names has its query', () => {
  const goals = listMetrics().filter(metric => metric.standing === 'goal');
  expect(goals.map(metric => metric.id)).toEqual([
    'certified-staff',
    'coupon-redemption',
    'high-value-repurchase',
    'inventory-turnover',
    'push-ctr',
    'reach-precision',
    'shelf-lead-time',
    'systems-connected',
    'time-to-answer',
  ]);
  for (const metric of listMetrics()) expect(Object.keys(metric.guardrailSql)).toEqual(metric.guardrails.map(({ slug }) => slug));
});

describe('the compile step finds', () => {
  const findingsOf = async (change: (metric: Metric) => Partial<Metric>): Promise<string[]> => {
    const metric = readMetric('margin-after-discount');
    if (!metric) throw new Error('the metric is gone');
    const { findings } = await checkMetric({ ...metric, ...change(metric) }, bench);
    return findings.map(({ check, problem }) => `${check}: ${problem}`);
  };
  const edited = (from: string, to: string) => (metric: Metric) => ({ sql: metric.sql.replace(from, to) });

  test('a second statement', async () => {
    expect(await findingsOf(({ sql }) => ({ sql: `${sql}; SELECT 1` }))).toContain('one-select: 2 statements');
  });

  test('a column that does not exist', async () => {
    expect(await findingsOf(edited('paid_amount / goods_amount', 'paid_amount / net_amount'))).toContainEqual(
      expect.stringContaining('names: net_amount is no column of order_items, orders, products'),
    );
  });

  test('a column that the sources do not declare', async () => {
    expect(await findingsOf(edited("status <> 'cancelled'", "status <> 'cancelled' AND channel <> 'live'"))).toContain(
      'names: reads channel, which is not declared',
    );
  });

  test('a join that multiplies the counted rows', async () => {
    const findings = await findingsOf(edited('JOIN products USING (product_id)', 'JOIN products ON true'));
    expect(findings).toContainEqual(expect.stringMatching(/^fan-out: \d+ counted rows have only \d+ keys$/));
  });

  test('a share above its whole', async () => {
    const share = ({ definition }: Metric) => ({ definition: { ...definition, kind: 'share' as const } });
    const upsideDown = edited('CAST(sum(paid_for_line) AS DOUBLE) AS denominator', 'CAST(1 AS DOUBLE) AS denominator');
    expect(await findingsOf(metric => ({ ...share(metric), ...upsideDown(metric) }))).toContainEqual(
      expect.stringMatching(/^shape: .*exceeds denominator 1/),
    );
  });

  test('a value that cannot be', async () => {
    expect(await findingsOf(() => ({ tests: { between: [0.9, 1], everyPeriod: true } }))).toContainEqual(
      expect.stringMatching(/^range: 2025-01-01: 0\.\d+ is not between 0.9 and 1$/),
    );
  });

  test('a dimension value nobody has named', async () => {
    const withoutFood = (values: Metric['dimensions'][number]['values']) =>
      Object.fromEntries(Object.entries(values).filter(([value]) => value !== 'food'));
    const unnamed = ({ dimensions }: Metric) => ({
      dimensions: dimensions.map(dimension => ({ ...dimension, values: withoutFood(dimension.values) })),
    });
    expect(await findingsOf(unnamed)).toContain('shape: category has the value food, which metric.yaml does not name');
  });

  test('a fixture that gives another number', async () => {
    expect(await findingsOf(edited('quantity * standard_cost AS cost', 'standard_cost AS cost'))).toContainEqual(
      expect.stringMatching(/^fixtures: expects .* got /),
    );
  });

  test('a variant that no fixture tells from the frozen query', async () => {
    const same = ({ sql }: Metric) => ({
      variantSql: { same: { source: 'margin-after-discount/variants/same.sql', sql, kind: 'ratio' as const } },
    });
    expect(await findingsOf(same)).toEqual(['variants: gives the frozen number on every fixture']);
  });
});
