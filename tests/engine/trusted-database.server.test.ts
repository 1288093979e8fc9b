import { writeFile, readFile, utimes } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { TrustedDatabase, TrustedQueryError } from '~/engine/trusted-database.server';
import { hundredOrders, writeDataFile } from '../support/data-file';

const opened: TrustedDatabase[] = [];

function databaseOf(file: string) {
  const database = new TrustedDatabase({ file, threads: 2, memoryMb: 256, clock: 'real' });
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

describe('a trusted query', () => {
  it('takes dates as named parameters', async () => {
    const database = databaseOf(await writeDataFile(hundredOrders));
    const sql = 'SELECT count(*) AS n, typeof($from) AS type, INTERVAL 1 DAY AS step FROM orders WHERE paid_at >= $from AND paid_at < $to';
    const result = await database.query({ sql, params: { from: '2026-01-01', to: '2026-01-02', as_of: '2026-06-30' }, deadlineMs: 5000 });
    expect(result.rows).toEqual([['24', 'DATE', '1 day']]);
  });

  it('reads tables handed in for it, and the next query does not', async () => {
    const database = databaseOf(await writeDataFile(hundredOrders));
    const people = {
      name: 'certificates',
      columns: [
        { name: 'person', type: 'VARCHAR' },
        { name: 'issued_on', type: 'DATE' },
        { name: 'score', type: 'DECIMAL(4,1)' },
      ],
      rows: [
        ['李雷', '2026-03-01', 91.5],
        ['韩梅梅', null, null],
      ],
    };
    const sql = 'SELECT count(*), count(issued_on), max(score), (SELECT count(*) FROM orders) FROM certificates';
    expect((await database.query({ sql, tables: [people], deadlineMs: 5000 })).rows).toEqual([['2', '1', '91.5', '100']]);
    await expect(database.query({ sql, deadlineMs: 5000 })).rejects.toThrow(/certificates does not exist/);
  });

  it('stops at its deadline', async () => {
    const database = databaseOf(await writeDataFile(hundredOrders));
    const sql = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE hash(a.range + b.range) = 3';
    await expect(database.query({ sql, deadlineMs: 200 })).rejects.toThrow('The query took longer than 200 ms');
    expect((await database.query({ sql: 'SELECT 1 AS one', deadlineMs: 2000 })).rows).toEqual([['1']]);
  });

  it('takes no more memory than it was given, and nothing of the disk', async () => {
    const database = databaseOf(await writeDataFile(hundredOrders));
    const sql = "SELECT count(*) FROM (SELECT range AS n, repeat('x', 100) || range AS text FROM range(20000000) ORDER BY hash(range))";
    await expect(database.query({ sql, deadlineMs: 30_000 })).rejects.toThrow(/Out of Memory/);
    expect((await database.query({ sql: 'SELECT 1 AS one', deadlineMs: 2000 })).rows).toEqual([['1']]);
  });

  it('sees a file that was replaced', async () => {
    const file = await writeDataFile('CREATE TABLE orders AS SELECT 1 AS n');
    const database = databaseOf(file);
    expect((await database.query({ sql: 'SELECT n FROM orders', deadlineMs: 2000 })).rows).toEqual([['1']]);
    await writeFile(file, await readFile(await writeDataFile('CREATE TABLE orders AS SELECT 2 AS n')));
    await utimes(file, new Date(), new Date());
    expect((await database.query({ sql: 'SELECT n FROM orders', deadlineMs: 2000 })).rows).toEqual([['2']]);
  });

  it.each([
    ['SELECT nope FROM orders', /nope/],
    ['SELECT $to::DATE', /\$to was not given/],
    ['DELETE FROM orders', /read-only/],
    [`SELECT * FROM read_text('/etc/hostname')`, /disabled/],
  ])('%s throws a TrustedQueryError', async (sql, message) => {
    const database = databaseOf(await writeDataFile(hundredOrders));
    const query = database.query({ sql, deadlineMs: 2000 });
    await expect(query).rejects.toThrow(TrustedQueryError);
    await expect(query).rejects.toThrow(message);
  });

  it('says which file is missing', async () => {
    await expect(databaseOf('/nowhere/w.duckdb').query({ sql: 'SELECT 1', deadlineMs: 100 })).rejects.toThrow('/nowhere/w.duckdb');
  });
});
