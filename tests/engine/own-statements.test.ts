import { expect, test } from 'vitest';
import { OwnStatements } from '~/engine/own-statements';
import type { EngineOutcome } from '~/engine/outcome';

const done: EngineOutcome = { kind: 'done', ms: 1 };
const rows: EngineOutcome = { kind: 'rows', ms: 1, result: { columns: [], rows: [], truncated: false } };
const failed: EngineOutcome = { kind: 'sql-error', errorType: 'Catalog', message: 'no' };

async function repeated(own: OwnStatements, fails: (sql: string) => boolean = () => false) {
  const asked: string[] = [];
  const whole = await own.repeat(async sql => {
    asked.push(sql);
    if (fails(sql)) throw new Error('no');
  });
  return { asked, whole };
}

test('what has made something is done again in its order; what only reads or has failed is not', async () => {
  const own = new OwnStatements();
  expect(own.empty).toBe(true);
  own.record('CREATE TABLE mine AS FROM orders', done);
  own.record('SELECT * FROM mine', rows);
  own.record('CREATE TABLE mine AS FROM orders', failed);
  own.record('insert into mine from orders returning order_id', rows);
  own.record('DROP TABLE theirs', { kind: 'cancelled', restarted: true });
  expect(await repeated(own)).toEqual({
    asked: ['CREATE TABLE mine AS FROM orders', 'insert into mine from orders returning order_id'],
    whole: true,
  });
});

test('one that does not succeed again leaves the others their chance, and is told', async () => {
  const own = new OwnStatements();
  for (const sql of ['CREATE TABLE a AS SELECT 1', 'CREATE TABLE b AS SELECT 2']) own.record(sql, done);
  const { asked, whole } = await repeated(own, sql => sql.includes('TABLE a'));
  expect(asked).toHaveLength(2);
  expect(whole).toBe(false);
});

test('more than can be done again in a reasonable time is told as a loss', async () => {
  const own = new OwnStatements();
  for (let i = 0; i <= 200; i += 1) own.record(`INSERT INTO mine VALUES (${i})`, done);
  expect((await repeated(own)).whole).toBe(false);
  own.forget();
  expect(await repeated(own)).toEqual({ asked: [], whole: true });
});
