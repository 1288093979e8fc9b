import { beforeAll, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import type { QueryResult } from '~/engine/query-result';
import { listMetrics } from '~/features/metrics/definitions.server';
import type { Metric } from '~/features/metrics/metric-definition';
import { columnsOf } from '~/features/metrics/own-tables';
import { toSeries } from '~/features/metrics/series';
import { playgroundSql, sqlLiteral, tableAsCte } from '~/features/metrics/sql-literals';
import { tables } from '~/sample-company/tables';
import { buildOwnWarehouse } from './own-warehouse';

beforeAll(() => buildOwnWarehouse());

const range = { from: '2025-09-01', to: '2026-07-01', asOf: '2026-06-30' };
const certificates = {
  name: 'portal_certificates',
  columns: columnsOf('portal_certificates') ?? [],
  rows: [
    ['c1', "o'brien", '2026-03-01', '2028-03-01', null],
    ['c2', 'b', '2026-06-30', '2028-06-30', '2026-06-30'],
  ],
};

const answers = {
  name: 'portal_answers',
  columns: columnsOf('portal_answers') ?? [],
  rows: [['l1', null, 'push-click-through', 2, '2026-06-30 09:00:00', '2026-06-30 09:12:00']],
};
const ownTables = [certificates, answers];

test('a quote in a value cannot end the literal', () => {
  expect(sqlLiteral("x'); DROP TABLE orders; --")).toBe("'x''); DROP TABLE orders; --'");
});

test('every table of the warehouse yields its columns with their types', () => {
  for (const name of Object.keys(tables)) expect(columnsOf(name)?.length, name).toBeGreaterThan(2);
  expect(columnsOf('refunds')?.find(column => column.name === 'amount')?.type).toBe('DECIMAL(12,2)');
  expect(columnsOf('inventory_daily')?.map(column => column.name)).not.toContain('PRIMARY');
  expect(columnsOf('nothing')).toBeUndefined();
});

test('an empty table keeps its columns', async () => {
  const sql = `WITH ${tableAsCte({ ...certificates, rows: [] })} SELECT count(*)::INTEGER, max(issued_on) FROM portal_certificates`;
  const { rows } = await queryWarehouse({ sql, deadlineMs: 20_000 });
  expect(rows.map(row => row.map(String))).toEqual([['0', 'null']]);
});

test('the playground query has no parameters left and gives the numbers of the pages', async () => {
  for (const metric of listMetrics()) {
    const given = ownTables.filter(table => metric.sql.includes(table.name));
    const literal = playgroundSql(metric, { ...range, portalTables: given });
    expect(literal).not.toMatch(/\$(from|to|as_of)/);
    const shown = await queryWarehouse({ sql: literal, deadlineMs: 20_000 });
    const params = { from: range.from, to: range.to, as_of: range.asOf };
    const computed = await queryWarehouse({ sql: metric.sql, params, tables: given, deadlineMs: 20_000 });
    expect(sums(shown, metric), metric.id).toEqual(sums(computed, metric));
    expect(shown.rows.length, metric.id).toBeGreaterThan(0);
    if (metric.definition.kind !== 'quantile') expect(shown.columns.length, metric.id).toBe(3);
  }
});

/** Cents are not exact in binary, and the engine adds them in another order. */
function sums(result: QueryResult, { id, definition }: Metric) {
  const points = toSeries(result, { ...definition, source: id, asOf: range.asOf, maturity: definition });
  return points.map(({ period, numerator, denominator }) => [period, numerator.toFixed(4), denominator.toFixed(4)]);
}
