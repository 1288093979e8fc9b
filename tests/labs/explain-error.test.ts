import { expect, test } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { readEngineError } from '~/engine/engine-error';
import { readMistake } from '~/features/labs/explain-error';

const connection = await (await DuckDBInstance.create()).connect();
await connection.run('CREATE TABLE orders (order_id VARCHAR, paid_at TIMESTAMP, paid_amount DECIMAL(12,2))');

/** What the engine itself says of the statement, read. */
async function mistakeIn(sql: string) {
  const error: unknown = await connection.run(sql).then(
    () => new Error('it ran'),
    reason => reason,
  );
  return readMistake(readEngineError(error instanceof Error ? error.message : String(error), sql));
}

test.each([
  ['SELECT * FROM ordrs', { kind: 'no-table', name: 'ordrs', suggestion: 'orders' }],
  ['SELECT o.order_id FROM orders', { kind: 'no-table', name: 'o' }],
  ['SELECT paid_amout FROM orders', { kind: 'no-column', name: 'paid_amout', suggestion: 'paid_amount' }],
  ['SELECT o.city FROM orders o', { kind: 'no-column', name: 'city' }],
  ['SELECT order_id FROM orders a, orders b', { kind: 'ambiguous-column', name: 'order_id' }],
  ['SELECT order_id, sum(paid_amount) FROM orders', { kind: 'not-grouped', name: 'order_id' }],
  ['SELECT 1 FROM orders WHERE sum(paid_amount) > 1', { kind: 'aggregate-in-where' }],
  ['SELECT 1 FROM orders WHERE row_number() OVER () > 1', { kind: 'window-in-where' }],
  ['SELECT sume(paid_amount) FROM orders', { kind: 'no-function', name: 'sume' }],
  ["SELECT sum('a', 'b') FROM orders", { kind: 'wrong-arguments', name: 'sum' }],
  ['SELECT FROM orders WHERE', { kind: 'syntax' }],
  ['SELEC 1', { kind: 'syntax', near: 'SELEC' }],
  ["SELECT 'abc'::INTEGER", { kind: 'conversion', value: 'abc' }],
  ["SELECT TIMESTAMP '2026-13-01'", { kind: 'conversion', value: '2026-13-01' }],
  ['SELECT 1 WHERE 1 IN (SELECT 1, 2)', { kind: 'subquery-many-columns' }],
  ['SELECT 1 UNION SELECT 1, 2', { kind: 'set-operation-columns' }],
])('%s', async (sql, mistake) => {
  expect(await mistakeIn(sql)).toMatchObject(mistake);
});
