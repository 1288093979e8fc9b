import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenRules } from '../sample-company/rules';
import { centsOf, mapInto, readCells, rowsOf, whyMissing } from './real-sets';

const file = 'online_retail_2010-12_2011-02.csv.gz';
const missing = whyMissing(file);

describe.skipIf(missing !== null)(`the invoices of Online Retail ${missing ?? ''}`, () => {
  let company: DuckDBConnection;
  let books: Books;
  beforeAll(async () => {
    company = await mapInto('online-retail.sql');
    books = keepBooks();
  });

  test.each([
    'goods amount is the sum of the line amounts',
    'paid amount is goods minus discount and positive',
    'an order is paid after it is placed, and what moves on is paid',
    'members buy after they register',
    'products are bought after their launch',
    'refunds of an order never exceed what was paid, and cancelled orders have none',
    'a refunded line exists',
  ] as const)('%s', async rule => {
    expect(await rowsOf(company, brokenRules[rule])).toEqual([]);
  });

  test('every line of an order, refund and cancellation finds its order, product and member', async () => {
    const orphans = await rowsOf(
      company,
      `SELECT order_id FROM order_items WHERE order_id NOT IN (SELECT order_id FROM orders) OR product_id NOT IN (SELECT product_id FROM products)
       UNION ALL SELECT order_id FROM refunds WHERE order_id NOT IN (SELECT order_id FROM orders)
       UNION ALL SELECT order_id FROM orders WHERE member_id IS NOT NULL AND member_id NOT IN (SELECT member_id FROM members)`,
    );
    expect(orphans).toEqual([]);
  });

  test('orders, guests and money are those of a plain reading of the file', async () => {
    const sales = await rowsOf(
      company,
      `SELECT count(*), count(*) FILTER (member_id IS NULL), CAST(sum(paid_amount) * 100 AS BIGINT) FROM orders WHERE paid_at IS NOT NULL`,
    );
    expect(sales).toEqual([[books.sales.size, books.guestSales, books.sold].map(String)]);
    expect(books.guestSales).toBeGreaterThan(100);
  });

  test('refunds and cancelled orders are the cancellations, split by whether the sale is in the data', async () => {
    const refunds = await rowsOf(company, 'SELECT count(*), CAST(sum(amount) * 100 AS BIGINT) FROM refunds');
    expect(refunds).toEqual([[books.refunds, books.refunded].map(String)]);
    const cancelled = await rowsOf(company, "SELECT CAST(sum(goods_amount) * 100 AS BIGINT) FROM orders WHERE status = 'cancelled'");
    expect(cancelled).toEqual([[String(books.cancelled)]]);
  });

  test('what each member spent after refunds is what the plain reading says', async () => {
    const net = await rowsOf(
      company,
      `WITH refunded AS (SELECT order_id, sum(amount) AS amount FROM refunds GROUP BY order_id)
       SELECT member_id, CAST(sum(paid_amount - coalesce(refunded.amount, 0)) * 100 AS BIGINT)
       FROM orders LEFT JOIN refunded USING (order_id)
       WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
       GROUP BY member_id ORDER BY member_id`,
    );
    const expected = [...books.net].map(([member, cents]) => [member, String(cents)]).sort();
    expect(net).toEqual(expected);
    expect(net.length).toBeGreaterThan(1000);
  });
});

interface Line {
  invoice: string;
  code: string;
  member: string;
  at: string;
  quantity: number;
  cents: number;
}

interface Books {
  sales: Set<string>;
  guestSales: number;
  /** Cents. */
  sold: number;
  refunds: number;
  refunded: number;
  cancelled: number;
  net: Map<string, number>;
}

/** The books kept line by line, oldest first, as a shopkeeper would: no database, no SQL. */
function keepBooks(): Books {
  const lines = distinctLines();
  const sales = lines.filter(line => !line.invoice.startsWith('C') && line.quantity > 0 && line.cents > 0);
  const opened = new Map<string, string>();
  for (const { invoice, at } of sales) opened.set(invoice, [opened.get(invoice) ?? at, at].sort()[0] ?? at);
  const net = new Map<string, number>();
  for (const line of sales) if (line.member !== '') net.set(line.member, (net.get(line.member) ?? 0) + line.quantity * line.cents);
  const books: Books = {
    sales: new Set(opened.keys()),
    guestSales: new Set(sales.filter(line => line.member === '').map(line => line.invoice)).size,
    sold: sales.reduce((sum, line) => sum + line.quantity * line.cents, 0),
    ...{ refunds: 0, refunded: 0, cancelled: 0, net },
  };
  const shelves = new Map<string, (Line & { soldAt: string; left: number })[]>();
  for (const line of sales) {
    const shelf = shelves.get(`${line.member} ${line.code}`) ?? [];
    shelves.set(`${line.member} ${line.code}`, shelf);
    shelf.push({ ...line, soldAt: opened.get(line.invoice) ?? line.at, left: line.quantity * line.cents });
  }
  const back = lines.filter(line => line.invoice.startsWith('C') && line.quantity < 0 && line.cents > 0);
  for (const line of back
    .map((entry, index) => ({ ...entry, index }))
    .sort((left, right) => left.at.localeCompare(right.at) || left.index - right.index)) {
    const amount = -line.quantity * line.cents;
    const earlier = (shelves.get(`${line.member} ${line.code}`) ?? []).filter(sale => sale.soldAt <= line.at);
    const latest = earlier
      .map(sale => sale.soldAt)
      .sort()
      .at(-1);
    const sale = earlier.find(candidate => candidate.soldAt === latest);
    if (line.member === '' || sale === undefined) {
      books.cancelled += amount;
      continue;
    }
    const given = Math.min(amount, sale.left);
    sale.left -= given;
    if (given === 0) continue;
    books.refunds += 1;
    books.refunded += given;
    net.set(line.member, (net.get(line.member) ?? 0) - given);
  }
  return books;
}

function distinctLines(): Line[] {
  const lines = new Map<string, Line>();
  for (const [invoice = '', code = '', , quantity = '', at = '', price = '', customer = ''] of readCells(file, ',').slice(1)) {
    const key = [invoice, code, quantity, at, price, customer].join('|');
    const member = customer === '' ? '' : `M${customer.split('.')[0]?.padStart(6, '0')}`;
    if (!lines.has(key)) lines.set(key, { invoice, code, member, at, quantity: Number(quantity), cents: centsOf(price) });
  }
  return [...lines.values()];
}
