import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSql } from '~/engine/sql-ast.server';
import { companyWorlds } from '~/features/grading/insight/company-worlds';
import { companyRules } from '~/features/grading/insight/company-rules';
import { labDdl } from '~/features/grading/insight/lab-ddl';
import { withPlainKeys } from '~/features/grading/insight/plain-values';
import { canHappen, settle } from '~/features/grading/insight/settle';
import { splinters } from '~/features/grading/insight/splinters';
import { openBench, withWorld } from '~/features/grading/pairs/schema-bench.server';
import type { SchemaBench } from '~/features/grading/pairs/schema-bench.server';
import { countRows } from '~/features/grading/schema/schema-model';
import type { World } from '~/features/grading/schema/schema-model';
import { ddlColumns } from '~/sample-company/dictionary';
import { isTableName, tableNames } from '~/sample-company/tables';

async function treeOf(sql: string) {
  const parsed = await parseSql(sql);
  if (parsed.kind === 'unreadable') throw new Error(parsed.reason);
  return parsed.query;
}

describe('the tables of a small world', () => {
  it('have the columns that a query names, their keys, and the rules over them', async () => {
    const ddl = labDdl([await treeOf("SELECT o.channel FROM orders o JOIN refunds r USING (order_id) WHERE o.status <> 'cancelled'")]);
    expect(ddl).toMatch(/^CREATE TABLE orders \(order_id VARCHAR NOT NULL, channel VARCHAR NOT NULL, status VARCHAR NOT NULL, PRIMARY KEY/);
    expect(ddl).toContain('FOREIGN KEY (order_id) REFERENCES orders');
    expect(ddl).not.toMatch(/members|paid_amount|refunded_at/);
  });

  it('have all columns where a query takes all', async () => {
    const ddl = labDdl([await treeOf('SELECT * FROM refunds')]);
    for (const { name } of ddlColumns('refunds')) expect(ddl).toContain(name);
  });

  it('have only rules that the engine knows, over columns that are there', async () => {
    for (const [table, rules] of Object.entries(companyRules)) {
      const names = isTableName(table) ? ddlColumns(table).map(column => column.name) : [];
      for (const rule of rules ?? []) expect(names, `${table}: ${rule.sql}`).toEqual(expect.arrayContaining([...rule.columns]));
    }
    const all = await Promise.all(tableNames.map(async name => treeOf(`SELECT * FROM ${name}`)));
    (await openBench({ ddl: labDdl(all), memoryMb: 256 })).close();
  });
});

describe('invented rows', () => {
  let bench: SchemaBench;

  beforeAll(async () => {
    const query = await treeOf(`SELECT o.paid_at, o.created_at, o.status, o.paid_amount, o.member_id, r.amount, r.refunded_at
      FROM orders o LEFT JOIN refunds r USING (order_id) JOIN order_items i USING (order_id)`);
    bench = await openBench({ ddl: labDdl([query]), memoryMb: 256 });
  });

  afterAll(() => bench.close());

  const orders = ['O7', 'M9', '2025-06-01 10:00:00', '2025-06-01 10:01:00', 'paid', 10];
  const world = (order: (string | number | null)[], refunds: (string | number)[][] = []): World => ({
    orders: [order],
    order_items: [['O7', 1]],
    refunds,
  });

  it.each([
    ['a paid order is paid', world(['O7', 'M9', '2025-06-01 10:00:00', null, 'paid', 10]), true],
    ['a refund comes after the payment', world(orders, [['R1', 'O7', '2025-05-01 10:00:00', 5]]), false],
    ['no more is refunded than was paid', world(orders, [['R1', 'O7', '2025-06-02 10:00:00', 11]]), false],
    ['an order has lines', { ...world(orders), order_items: [] }, false],
  ])('are mended so that %s', async (_rule, broken, happens) => {
    expect(canHappen(bench.schema, broken)).toBe(happens);
    const mended = settle(bench.schema, broken);
    expect(canHappen(bench.schema, mended)).toBe(true);
    await withWorld(bench, { world: mended }, async () => undefined);
  });

  it('of the recipes are legal too, and come in parts of one member each', async () => {
    const made = companyWorlds({ schema: bench.schema, queries: [], seed: 5 });
    const settled = made.map(each => settle(bench.schema, each)).filter(each => countRows(each) > 0);
    expect(settled.length).toBeGreaterThan(10);
    for (const each of settled) await withWorld(bench, { world: each }, async () => undefined);
    const [largest] = settled.toSorted((a, b) => countRows(b) - countRows(a));
    const parts = splinters(bench.schema, largest ?? {});
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(new Set((part.orders ?? []).map(row => row[1])).size).toBeLessThanOrEqual(1);
  });

  it('get the keys a person would give, the same wherever a key stands', () => {
    const named = withPlainKeys(bench.schema, world(orders, [['R9', 'O7', '2025-06-02 10:00:00', 5]]));
    expect(named.orders?.[0]?.slice(0, 2)).toEqual(['O1', 'M1']);
    expect(named.refunds?.[0]?.slice(0, 2)).toEqual(['R1', 'O1']);
    expect(named.order_items?.[0]).toEqual(['O1', 1]);
  });
});
