import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDatabaseFile } from '~/engine/database-file.server';
import type { FileRow } from '~/engine/staged-rows.server';
import { TrustedDatabase } from '~/engine/trusted-database.server';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'database-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function query(file: string, sql: string) {
  const database = new TrustedDatabase({ file, threads: 1, memoryMb: 256, clock: 'sample' });
  try {
    return (await database.query({ sql, deadlineMs: 5000 })).rows;
  } finally {
    await database.close();
  }
}

const ddl = 'id VARCHAR PRIMARY KEY, n INTEGER, price DECIMAL(10,2), day DATE, moment TIMESTAMP, ok BOOLEAN';
const full: FileRow = { id: '青禾', n: -7, price: 1250, day: 20634, moment: 1782863999, ok: true };

test('every type comes back as it went in, in the units of its column', async () => {
  const file = join(folder, 'types.duckdb');
  await writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [full] }] });
  expect(await query(file, 'SELECT * FROM t')).toEqual([['青禾', '-7', '12.50', '2026-06-30', '2026-06-30 23:59:59', true]]);
});

test('NULL stays NULL in every type, beside values and alone', async () => {
  const file = join(folder, 'nulls.duckdb');
  const empty = { n: null, price: null, day: null, moment: null, ok: null };
  await writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [{ id: 'a', ...empty }, full] }] });
  expect(await query(file, "SELECT * EXCLUDE id FROM t WHERE id = 'a'")).toEqual([[null, null, null, null, null]]);
});

test('more rows than one chunk holds keep their order', async () => {
  const file = join(folder, 'long.duckdb');
  const rows = Array.from({ length: 5000 }, (_, n) => ({ n }));
  await writeDatabaseFile({ file, tables: [{ name: 't', ddl: 'n INTEGER', rows }] });
  expect(await query(file, 'SELECT count(*), bool_and(n = rowid) FROM t')).toEqual([['5000', true]]);
});

test('equal input gives equal bytes, under whatever name', async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => ({
    id: `青禾 ${n}`,
    n: n % 3 === 0 ? null : n,
    price: n % 700,
    day: 20000 + n,
    ok: n % 2 === 0,
  }));
  const files = ['one.duckdb', 'the-other-one.duckdb'].map(name => join(folder, name));
  for (const file of files) await writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows }] });
  const [one, other] = await Promise.all(files.map(file => readFile(file)));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test('statements run after loading, several in one text', async () => {
  const file = join(folder, 'statements.duckdb');
  const statements = ["DELETE FROM t; INSERT INTO t (id) VALUES ('x')", "UPDATE t SET n = 3 WHERE id = 'x'"];
  await writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [full] }], statements });
  expect(await query(file, 'SELECT id, n FROM t')).toEqual([['x', '3']]);
});

test('a wrong statement leaves the earlier file and nothing else', async () => {
  const own = await mkdtemp(join(folder, 'own-'));
  const file = join(own, 'kept.duckdb');
  await writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [full] }] });
  const before = await readFile(file);
  const broken = writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [] }], statements: ['SELECT nothing FROM nowhere'] });
  await expect(broken).rejects.toThrow(/nowhere/);
  expect(before.equals(await readFile(file))).toBe(true);
  expect(await readdir(own)).toEqual(['kept.duckdb']);
});

test('a row that breaks the primary key is refused', async () => {
  const file = join(folder, 'twice.duckdb');
  await expect(writeDatabaseFile({ file, tables: [{ name: 't', ddl, rows: [full, full] }] })).rejects.toThrow(/primary key|unique/i);
});
