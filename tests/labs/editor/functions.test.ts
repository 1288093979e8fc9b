import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { functionCatalogue } from '~/features/labs/editor/functions/catalogue';
import { tables } from '~/sample-company/tables';
import { openWasmEngine } from '../../support/wasm-engine';

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE orders (${tables.orders})`);
  await connection.run(
    `INSERT INTO orders VALUES ('1', 'M1', 'app', '2026-06-01', '2026-06-01', 'paid', 20, 5, 15), ('2', 'M1', 'h5', '2026-06-02', NULL, 'pending', 9, 0, 9)`,
  );
});

afterAll(() => connection.closeSync());

async function valuesOf(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}

describe('every example of the function catalogue runs', () => {
  const alone = functionCatalogue.filter(({ gives }) => gives !== undefined);
  it.each(alone)('$example gives $gives', async ({ example, gives }) => {
    const [row] = await valuesOf(`SELECT CAST((${example}) AS VARCHAR)`);
    expect(row?.[0] ?? 'NULL').toBe(gives);
  });

  const onRows = functionCatalogue.filter(({ gives }) => gives === undefined);
  it.each(onRows)('$example, on the orders', async ({ example }) => {
    expect(await valuesOf(`SELECT ${example} FROM orders`)).not.toEqual([]);
  });

  const typed = functionCatalogue.filter(({ returns, example, name }) => returns && example.startsWith(`${name}(`));
  it.each(typed)('$name returns $returns', async ({ example, returns }) => {
    const [row] = await valuesOf(`SELECT typeof(${example}) FROM orders`);
    expect(row?.[0]).toBe(returns);
  });

  it('shows the function it is about, and each function once', () => {
    for (const { name, example, signature } of functionCatalogue) {
      expect(example).toContain(`${name}(`);
      expect(signature.startsWith(`${name}(`)).toBe(true);
    }
    expect(new Set(functionCatalogue.map(({ name }) => name)).size).toBe(functionCatalogue.length);
    expect(functionCatalogue.length).toBeGreaterThanOrEqual(120);
  });
});

describe('in the browser’s engine, which has no ICU, they run as well', () => {
  it('all of them, with the same answers', async () => {
    const browser = await openWasmEngine();
    await browser.query(`CREATE TABLE orders (${tables.orders})`);
    for (const { example, gives } of functionCatalogue) {
      const told = `coalesce(CAST((${example}) AS VARCHAR), 'NULL')`;
      // Another answer is an error, which the query then throws.
      const check = `CASE WHEN ${told} = '${gives?.replaceAll("'", "''")}' THEN 1 ELSE error(${told}) END`;
      await expect(
        browser.query(gives === undefined ? `SELECT ${example} FROM orders` : `SELECT ${check}`),
        example,
      ).resolves.toBeDefined();
    }
  });
});

describe('names given in SELECT may be used where the editor proposes them', () => {
  it.each([
    'SELECT paid_amount * 2 AS twice FROM orders WHERE twice > 20',
    'SELECT paid_amount * 2 AS twice, twice + 1 AS more FROM orders',
    'SELECT channel AS c, sum(paid_amount) AS revenue FROM orders GROUP BY c HAVING revenue > 1 ORDER BY revenue',
    'SELECT row_number() OVER (ORDER BY order_id) AS place FROM orders QUALIFY place = 1',
  ])('%s', async sql => {
    expect(await valuesOf(sql)).not.toEqual([]);
  });
});
