import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenRules } from '../sample-company/rules';
import { dayNumber, mapInto, readCells, rowsOf, whyMissing } from './real-sets';

const folder = 'adventureworks_po';
const missing = whyMissing(folder);

describe.skipIf(missing !== null)(`the purchase orders of AdventureWorks ${missing ?? ''}`, () => {
  let company: DuckDBConnection;
  beforeAll(async () => {
    company = await mapInto('purchase-orders.sql');
  });

  test.each(['stages follow each other without a gap', 'a product is launched on the day its warehousing ends'] as const)(
    '%s',
    async rule => {
      expect(await rowsOf(company, brokenRules[rule])).toEqual([]);
    },
  );

  test('lead times with what is still open are those of a plain Kaplan–Meier', async () => {
    const { items, watermark } = lifetimes();
    const sql = readFileSync('tests/real-data/lead-time.sql', 'utf8');
    const asOf = new Date(watermark * 86_400_000).toISOString().slice(0, 10);
    const open = items.filter(item => !item.isShelved).length;
    const expected = [items.length, open, quantile(items, 0.5), quantile(items, 0.85)];
    expect(await rowsOf(company, sql, { as_of: asOf })).toEqual([expected.map(String)]);
    expect(open).toBeGreaterThan(200);
  });

  test('leaving out what is open would make it look faster or the same, never slower', async () => {
    const { items } = lifetimes();
    const [[mean] = []] = await rowsOf(
      company,
      "SELECT avg(launched_on - finished_on) FROM product_stages JOIN products USING (product_id) WHERE stage = 'selection' AND launched_on IS NOT NULL",
    );
    const closed = items.filter(item => item.isShelved);
    expect(Number(mean)).toBeCloseTo(closed.reduce((sum, item) => sum + item.days, 0) / closed.length, 9);
    expect(quantile(closed, 0.85)).toBeLessThanOrEqual(quantile(items, 0.85) ?? Infinity);
  });

  test('stock at standard cost is what the shelves of all locations add up to', async () => {
    const cost = new Map(readCells(`${folder}/Product.csv`, '\t').map(cells => [cells[0], Math.round(Number(cells[8]) * 100)]));
    const shelves = readCells(`${folder}/ProductInventory.csv`, '\t');
    const units = shelves.reduce((sum, cells) => sum + Number(cells[4]), 0);
    const cents = shelves.reduce((sum, cells) => sum + Number(cells[4]) * (cost.get(cells[0]) ?? 0), 0);
    const products = new Set(shelves.map(cells => `${cells[0]} ${cells[6]?.slice(0, 10)}`)).size;
    const stock = await rowsOf(
      company,
      'SELECT count(*), sum(on_hand), CAST(sum(on_hand * standard_cost) * 100 AS BIGINT) FROM inventory_daily JOIN products USING (product_id)',
    );
    expect(stock).toEqual([[String(products), String(units), String(cents)]]);
  });
});

interface Item {
  days: number;
  isShelved: boolean;
}

function lifetimes(): { items: Item[]; watermark: number } {
  const due = new Map<string, number>();
  for (const [id = '', , dueOn = ''] of readCells(`${folder}/PurchaseOrderDetail.csv`, '\t')) {
    due.set(id, Math.max(due.get(id) ?? 0, dayNumber(dueOn)));
  }
  const orders = readCells(`${folder}/PurchaseOrderHeader.csv`, '\t').map(cells => ({
    id: cells[0] ?? '',
    status: cells[2],
    on: dayNumber(cells[6] ?? ''),
  }));
  const watermark = Math.max(...orders.map(order => order.on));
  const items = orders
    .filter(order => order.status !== '3')
    .map(({ id, status, on }) => {
      const shelved = due.get(id) ?? Infinity;
      const isShelved = status === '4' && shelved <= watermark;
      return { days: (isShelved ? shelved : watermark) - on, isShelved };
    });
  return { items, watermark };
}

/** Kaplan and Meier, J. Am. Stat. Assoc. 1958: the first day after which no more than 1 − share are open. */
function quantile(items: readonly Item[], share: number): number | undefined {
  let open = 1;
  for (const days of [...new Set(items.map(item => item.days))].sort((left, right) => left - right)) {
    const atRisk = items.filter(item => item.days >= days).length;
    const shelved = items.filter(item => item.days === days && item.isShelved).length;
    open *= 1 - shelved / atRisk;
    if (open <= 1 - share) return days;
  }
  return undefined;
}
