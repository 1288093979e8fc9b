import { existsSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defectsFile } from '~/features/dictionary/defect-definition';
import { readDictionaryView, readTableView } from '~/features/dictionary/dictionary.server';
import { usesOf } from '~/features/dictionary/table/table-uses';
import { listLabs } from '~/features/labs/labs.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { tableNames, tables } from '~/sample-company/tables';
import { env } from '~/server/env.server';
import { writeDataFile } from '../support/data-file';

/** The empty tables and what the SQL puts into them, as the warehouse of this test file's own data folder. */
async function buildWarehouse(sql: string): Promise<void> {
  const empty = tableNames.map(name => `CREATE TABLE ${name} (${tables[name]});`).join('\n');
  const target = path.join(env.dataDir, 'warehouse.duckdb');
  await copyFile(await writeDataFile(`${empty}\n${sql}`), `${target}.new`);
  await rename(`${target}.new`, target);
}

test('before the warehouse is built the dictionary can be read, without its rows', async () => {
  const view = await readTableView('orders');
  expect(view?.sample).toBeNull();
  expect(view?.rows.warehouse).toBeNull();
  expect((await readDictionaryView('zh-CN')).tables.map(({ name }) => name)).toEqual(tableNames);
});

test('rows are counted in the warehouse, and a few telling ones shown, always the same', async () => {
  await buildWarehouse(`
    INSERT INTO orders
    SELECT 'O' || lpad(i::VARCHAR, 5, '0'), CASE WHEN i % 5 > 0 THEN 'M000001' END, 'app', TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR, NULL,
      ['pending', 'cancelled', 'paid'][1 + i % 3], 10, 0, 10
    FROM range(4000) r(i)`);
  const orders = await readTableView('orders');
  expect(orders?.rows.warehouse).toBe(4000);
  expect(orders?.sample?.columns.map(({ name }) => name)).toEqual(orders?.table.columns.map(({ name }) => name));
  const rows = orders?.sample?.rows ?? [];
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map(row => row[5])), 'every status').toEqual(new Set(['pending', 'cancelled', 'paid']));
  expect(new Set(rows.map(row => row[1])), 'a guest and a member').toEqual(new Set([null, 'M000001']));
  expect((await readTableView('orders'))?.sample).toEqual(orders?.sample);
  expect(await readTableView('cs_tickets')).toMatchObject({ rows: { warehouse: 0 }, sample: { rows: [] } });
});

test('a warehouse built anew is read anew', async () => {
  await buildWarehouse(`INSERT INTO calendar SELECT DATE '2026-06-30', 2026, 6, DATE '2026-06-29', 2, true, NULL, NULL`);
  expect((await readTableView('calendar'))?.rows.warehouse).toBe(1);
  expect((await readTableView('orders'))?.rows.warehouse).toBe(0);
});

test('a table knows who refers to it', async () => {
  const view = await readTableView('orders');
  expect(view?.referredBy.map(({ from }) => `${from.table}.${from.column}`)).toEqual(
    expect.arrayContaining(['order_items.order_id', 'refunds.order_id', 'coupon_grants.redeemed_order_id', 'cs_tickets.order_id']),
  );
});

test('a table knows the metrics computed from it and the labs that work on it', () => {
  const uses = usesOf('push_messages', { metrics: listMetrics(), labs: listLabs() });
  expect(uses.metrics.map(({ slug }) => slug)).toContain('push-ctr');
  expect(uses.labs.map(({ slug }) => slug)).toContain('push-click-through');
});

test.each(['', 'nowhere', 'Orders', '../orders', 'constructor'])('there is no table %j', async name => {
  expect(await readTableView(name)).toBeUndefined();
});

test('the traps of the data stand with their tables, if any are written down', async () => {
  const { defects } = await readDictionaryView('en');
  expect(defects.length > 0).toBe(existsSync('content/company/defects.yaml'));
  for (const { id, tables } of defects)
    for (const table of tables) expect((await readTableView(table))?.defects.map(defect => defect.id)).toContain(id);
});

const trap = {
  id: 'guest-orders',
  title: { 'zh-CN': '游客订单', en: 'Guest orders' },
  meaning: { 'zh-CN': '没有会员号。', en: 'No member id.' },
  tables: ['orders'],
  rows: { s: 10, m: 50 },
  count: 'SELECT count(*) FROM orders WHERE member_id IS NULL',
  wrong: [{ sql: 'SELECT 1', says: { 'zh-CN': '错', en: 'Wrong' } }],
};

test('a trap names tables, rows and queries; its right query may be missing', () => {
  expect(defectsFile.safeParse({ defects: [trap, { ...trap, id: 'two', right: 'SELECT 2' }] }).success).toBe(true);
});

test.each([
  ['a table the company does not have', { ...trap, tables: ['guests'] }],
  ['a number of rows that is none', { ...trap, rows: { s: -1, m: 0 } }],
  ['one language only', { ...trap, title: { en: 'Guest orders' } }],
  ['a field nobody knows', { ...trap, note: 'x' }],
])('a trap with %s is refused', (_, broken) => {
  expect(defectsFile.safeParse({ defects: [broken] }).success).toBe(false);
});

test('two traps of one id are refused', () => {
  expect(defectsFile.safeParse({ defects: [trap, trap] }).success).toBe(false);
});
