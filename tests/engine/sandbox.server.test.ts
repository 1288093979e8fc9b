import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { bundleSandboxChild } from '../support/sandbox-child';
import { hundredOrders, writeDataFile } from '../support/data-file';
import { typedQueries } from './typed-queries';

let sandbox: Sandbox;
let file: string;
let childFile: string;

const options = { size: 2, deadlineMs: 3000, memoryMb: 512 };

beforeAll(async () => {
  [childFile, file] = await Promise.all([bundleSandboxChild(), writeDataFile(hundredOrders)]);
  sandbox = createSandbox({ ...options, childFile });
});

afterAll(() => sandbox.close());

const run = (sql: string) => sandbox.run({ sql, file });

async function rowsOf(sql: string) {
  const outcome = await run(sql);
  return outcome.kind === 'rows' ? outcome.result.rows : outcome;
}

describe('a query the sandbox runs', () => {
  it('finds the tables of the file by their bare names', async () => {
    expect(await rowsOf('SELECT count(*), sum(paid_amount) FROM orders')).toEqual([['100', '7425.00']]);
  });

  it('has today on the last day of the sample data', async () => {
    expect(await rowsOf('SELECT current_date, today(), now()')).toEqual([['2026-06-30', '2026-06-30', '2026-06-30 23:59:59']]);
  });

  it('may end with a semicolon and a comment', async () => {
    expect(await rowsOf('SELECT 1 AS one; -- done')).toEqual([['1']]);
  });

  it.each(typedQueries)('gives rows for the typed query %s', async sql => {
    expect(await run(sql)).toMatchObject({ kind: 'rows' });
  });

  it('keeps the names and exact types of its columns', async () => {
    const outcome = await run(`SELECT 1 AS a, 2.50::DECIMAL(12,2) AS a, {'k': [1]} AS "深"`);
    expect(outcome).toMatchObject({
      result: {
        columns: [
          { name: 'a', type: 'INTEGER' },
          { name: 'a', type: 'DECIMAL(12,2)' },
          { name: '深', type: 'STRUCT(k INTEGER[])' },
        ],
        rows: [['1', '2.50', { k: ['1'] }]],
      },
    });
  });

  it('runs on several files in turn, and the run ends at the first mistake', async () => {
    const small = await writeDataFile('CREATE TABLE orders AS SELECT 1 AS order_id');
    const counted = await sandbox.runOnFiles({ sql: 'SELECT count(*) FROM orders', files: [file, small] });
    expect(counted.map(outcome => outcome.kind === 'rows' && outcome.result.rows)).toEqual([[['100']], [['1']]]);
    const failed = await sandbox.runOnFiles({ sql: 'SELECT paid_amount FROM orders', files: [small, file] });
    expect(failed.map(outcome => outcome.kind)).toEqual(['sql-error']);
  });
});

it('many texts at once each get the outcomes of their own files, in the order of the files', async () => {
  const files = await Promise.all([1, 2, 3, 4].map(n => writeDataFile(`CREATE TABLE orders AS SELECT ${n} AS n`)));
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, text) => sandbox.runOnFiles({ sql: `SELECT ${text} AS text, n FROM orders`, files })),
  );
  const rows = answers.map(outcomes => outcomes.map(outcome => (outcome.kind === 'rows' ? outcome.result.rows : outcome.kind)));
  expect(rows).toEqual(answers.map((_, text) => ['1', '2', '3', '4'].map(n => [[String(text), n]])));
});

describe('a text the sandbox does not run', () => {
  it.each([
    ['', { reason: 'empty' }],
    ['  -- only a remark', { reason: 'empty' }],
    ['SELECT 1; SELECT 2', { reason: 'several-statements', count: 2 }],
    ['PIVOT orders ON member_id USING count(*)', { reason: 'pivot-without-in' }],
    ['DELETE FROM orders', { reason: 'not-a-select', statement: 'DELETE' }],
    ['PRAGMA version', { reason: 'not-a-select', statement: 'PRAGMA' }],
    ['WITH x AS (SELECT 1) INSERT INTO orders SELECT * FROM orders', { reason: 'not-a-select', statement: 'INSERT' }],
    [`SELECT * FROM READ_TEXT('/etc/passwd')`, { reason: 'forbidden-function', name: 'read_text' }],
    [`SELECT '${'x'.repeat(30_000)}'`, { reason: 'too-long', limit: 20_000 }],
  ])('%s is refused with its reason', async (sql, reason) => {
    expect(await run(sql)).toEqual({ kind: 'refused', ...reason });
  });

  it('gives the place of a mistake in the learner’s own text', async () => {
    expect(await run(`SELECT '数量' AS label,\n  '杭州' AS city, amount\nFROM orders`)).toMatchObject({
      kind: 'sql-error',
      errorType: 'Binder',
      position: { line: 2, column: 17 },
    });
  });
});

describe('limits', () => {
  it.each([
    ['SELECT * FROM range(10001)', 'rows'],
    [`SELECT repeat('x', 30000) AS long`, 'cell'],
    [`SELECT repeat('x', 10000) FROM range(201)`, 'size'],
    [`SELECT repeat('数', 10000) FROM range(67)`, 'size'],
    [`SELECT ${Array.from({ length: 101 }, () => '1').join()}`, 'columns'],
  ])('%s is too large in %s', async (sql, limit) => {
    expect(await run(sql)).toMatchObject({ kind: 'too-large', limit });
  });

  it('let through what is just within them, in many pieces of the pipe', async () => {
    const outcome = await run(`SELECT repeat('x', 19000) AS long FROM range(100)`);
    expect(outcome).toMatchObject({ kind: 'rows', result: { rows: { length: 100 } } });
  });

  it('cut the rows when asked to', async () => {
    const outcome = await sandbox.run({ sql: 'SELECT * FROM range(5000)', file, limits: { rows: 10, whenTooManyRows: 'cut' } });
    expect(outcome).toMatchObject({ kind: 'rows', result: { truncated: true, rows: { length: 10 } } });
  });

  it('end a runaway query, and the next one runs', async () => {
    const hurried = createSandbox({ ...options, size: 1, deadlineMs: 20_000, childFile });
    const endless = 'WITH RECURSIVE e(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM e) SELECT count(*) FROM e';
    const late = hurried.run({ sql: endless, file, deadlineMs: 500 });
    const next = hurried.run({ sql: 'SELECT 1 AS one', file });
    expect(await late).toEqual({ kind: 'timeout', deadlineMs: 500 });
    expect(await next).toMatchObject({ kind: 'rows' });
    hurried.close();
  });

  it('hold memory: a giant text ends its own run only', async () => {
    expect((await run(`SELECT length(repeat('A', 2000000000) || 'x')`)).kind).toMatch(/sql-error|crashed|timeout/);
    expect(await run('SELECT 1 AS one')).toMatchObject({ kind: 'rows' });
  });
});

describe('one text after another on the same connection', () => {
  let alone: Sandbox;
  beforeAll(() => {
    alone = createSandbox({ ...options, size: 1, childFile });
  });
  afterAll(() => alone.close());

  /** Whatever an earlier text could have left: variables, tables, views, types, an order of NULLs, a search path, a seed, a macro. */
  const probe = `SELECT getvariable('left_behind'), (SELECT count(*) FROM duckdb_tables() WHERE NOT internal),
    (SELECT count(*) FROM duckdb_views() WHERE NOT internal), (SELECT count(*) FROM duckdb_types() WHERE NOT internal),
    (SELECT list(n ORDER BY n) FROM (VALUES (NULL), (1)) numbers(n)), (SELECT count(*) FROM orders), current_schema(), random() = 0.1`;
  const untouched = [[null, '1', '0', expect.any(String), ['1', null], '100', 'main', false]];

  it.each([
    'CREATE TEMP TABLE left_behind AS SELECT 1',
    'CREATE TEMP VIEW left_behind AS SELECT 1',
    'CREATE TEMP MACRO count(x) AS 7',
    "CREATE TYPE left_behind AS ENUM ('x')",
    'SET VARIABLE left_behind = 1',
    "SET default_null_order = 'nulls_first'",
    "PRAGMA default_null_order = 'nulls_first'",
    "SET search_path = 'memory.main'",
    'USE memory',
    "ATTACH ':memory:' AS left_behind",
    'SELECT setseed(0.1)',
    'BEGIN TRANSACTION',
    'PREPARE left_behind AS SELECT 1',
    'SELECT 1; SET VARIABLE left_behind = 1',
    'PIVOT orders ON member_id USING count(*)',
    'SELECT error(current_date)',
    'SELECT * FROM range(20000)',
    "SELECT repeat('x', 30000)",
    'WITH orders AS (SELECT 1 AS order_id), left_behind AS (SELECT 2) FROM orders, left_behind',
  ])('leaves nothing of %s for the next', async text => {
    const first = await alone.run({ sql: probe, file });
    const process = await alone.pids();
    await alone.run({ sql: text, file });
    const second = await alone.run({ sql: probe, file });
    const rows = [first, second].map(outcome => (outcome.kind === 'rows' ? outcome.result.rows : outcome));
    expect(rows).toEqual([untouched, untouched]);
    expect(rows[1]).toEqual(rows[0]);
    expect(await alone.pids()).toEqual(process);
  });

  it('reads all of the next after a result that was cut short', async () => {
    const cut = { rows: 10, whenTooManyRows: 'cut' } as const;
    for (const _ of [1, 2, 3]) {
      await alone.run({ sql: 'SELECT * FROM range(1000000)', file, limits: cut });
      expect(await alone.run({ sql: 'SELECT count(*) FROM orders', file })).toMatchObject({
        result: { rows: [['100']], truncated: false },
      });
    }
  });
});

describe('trouble that is not the learner’s', () => {
  it('is told apart when the data file is missing', async () => {
    expect(await sandbox.run({ sql: 'SELECT 1', file: '/nowhere/data.duckdb' })).toMatchObject({ kind: 'unavailable' });
  });

  it('is told apart when the file is not a database', async () => {
    const broken = await writeDataFile('CREATE TABLE orders AS SELECT 1 AS n');
    await writeFile(broken, 'not a database');
    expect(await sandbox.run({ sql: 'SELECT 1', file: broken })).toMatchObject({ kind: 'unavailable' });
  });

  it('is told apart when the program of the sandbox is missing', async () => {
    const unbuilt = createSandbox({ ...options, childFile: '/nowhere/sandbox-child.js' });
    expect(await unbuilt.run({ sql: 'SELECT 1', file })).toMatchObject({ kind: 'unavailable' });
    unbuilt.close();
  });

  it('shows when somebody laid a write-ahead log beside the data', async () => {
    const altered = await writeDataFile('CREATE TABLE orders AS SELECT 1 AS n');
    expect(await sandbox.run({ sql: 'SELECT n FROM orders', file: altered })).toMatchObject({ kind: 'rows' });
    await writeFile(`${altered}.wal`, '');
    expect(await sandbox.run({ sql: 'SELECT n FROM orders', file: altered })).toMatchObject({ kind: 'unavailable' });
    await rm(`${altered}.wal`);
    expect(await sandbox.run({ sql: 'SELECT n FROM orders', file: altered })).toMatchObject({ kind: 'rows' });
  });

  it('does not mix up a file with the one that stood there before', async () => {
    const first = await writeDataFile('CREATE TABLE orders AS SELECT 1 AS n');
    const second = await writeDataFile('CREATE TABLE orders AS SELECT 2 AS n');
    const sandboxOfOne = createSandbox({ ...options, size: 1, childFile });
    expect(await sandboxOfOne.run({ sql: 'SELECT n FROM orders', file: first })).toMatchObject({ result: { rows: [['1']] } });
    await writeFile(first, await readFile(second));
    await utimes(first, new Date(), new Date());
    expect(await sandboxOfOne.run({ sql: 'SELECT n FROM orders', file: first })).toMatchObject({ result: { rows: [['2']] } });
    sandboxOfOne.close();
  });

  it('tells a closed sandbox', async () => {
    const closed = createSandbox({ ...options, childFile });
    closed.close();
    expect(await closed.run({ sql: 'SELECT 1', file })).toMatchObject({ kind: 'unavailable' });
  });

  it('answers more texts than there are processes, and refuses what the queue does not hold', async () => {
    const small = createSandbox({ ...options, size: 1, queueLimit: 3, runsPerProcess: 2, childFile });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => small.run({ sql: 'SELECT 1 AS one', file })));
    expect(outcomes.filter(outcome => outcome.kind === 'rows')).toHaveLength(4);
    expect(outcomes.filter(outcome => outcome.kind === 'unavailable')).toHaveLength(2);
    small.close();
  });
});
