import { beforeAll, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { columnsOf, playgroundSql, sqlLiteral, tableAsCte } from '~/features/metrics/sql-literals';
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

test('the playground query has no parameters left and gives the same rows as the one with parameters', async () => {
  for (const metric of listMetrics()) {
    const portalTables = metric.sql.includes(certificates.name) ? [certificates] : [];
    const literal = playgroundSql(metric, { ...range, portalTables });
    expect(literal).not.toMatch(/\$(from|to|as_of)/);
    const shown = await queryWarehouse({ sql: literal, deadlineMs: 20_000 });
    const params = { from: range.from, to: range.to, as_of: range.asOf };
    const computed = await queryWarehouse({ sql: metric.sql, params, tables: portalTables, deadlineMs: 20_000 });
    expect(shown.rows, metric.id).toEqual(computed.rows);
    expect(shown.rows.length, metric.id).toBeGreaterThan(0);
  }
});
