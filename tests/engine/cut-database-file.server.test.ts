import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutDatabaseFile } from '~/engine/cut-database-file.server';
import type { Cut } from '~/engine/cut-database-file.server';
import { placePart } from '~/engine/data-parts';
import { writeDatabaseFile } from '~/engine/database-file.server';
import { TrustedDatabase } from '~/engine/trusted-database.server';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cut-'));
  file = join(folder, 'whole.duckdb');
  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${20_260_630_000_000_000n + BigInt(n)}青`, n, price: n % 5 === 0 ? null : n * 3 }));
  const long = [{ text: '长'.repeat(20_000) }, { text: 'b'.repeat(50_000) }];
  const ddl = 'id VARCHAR NOT NULL, n INTEGER, price DECIMAL(12,2)';
  await writeDatabaseFile({
    file,
    tables: [
      { name: 'many', ddl, rows: rows(20_000) },
      { name: 'few', ddl, rows: rows(3) },
      { name: 'none', ddl, rows: [] },
      { name: 'it is long', ddl: 'text VARCHAR', rows: long },
      { name: 'other', ddl, rows: rows(7000) },
    ],
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** Checks every row of a table: an engine that meets a block of zeros reports it. */
const readAll = (table: string) => `SELECT count(*), sum(hash(COLUMNS(*)::VARCHAR)) FROM "${table}"`;

async function query(from: string, sql: string) {
  const database = new TrustedDatabase({ file: from, threads: 1, memoryMb: 256, clock: 'sample' });
  try {
    return (await database.query({ sql, deadlineMs: 5000 })).rows;
  } finally {
    await database.close();
  }
}

async function fileOf(name: string, bytes: number, cuts: (Cut | undefined)[]): Promise<string> {
  const whole = new Uint8Array(bytes);
  for (const cut of cuts) {
    if (cut) placePart({ whole, part: { url: name, bytes: cut.content.length, stretches: cut.stretches }, content: cut.content });
  }
  await writeFile(join(folder, name), whole);
  return join(folder, name);
}

test('the parts together are the file, byte for byte', async () => {
  const { bytes, frame, tables } = await cutDatabaseFile(file);
  const whole = await fileOf('again.duckdb', bytes, [frame, ...tables.values()]);
  expect((await readFile(whole)).equals(await readFile(file))).toBe(true);
});

test('the frame alone shows every table, its columns and its number of rows, and the rows of none', async () => {
  const { bytes, frame } = await cutDatabaseFile(file);
  const bare = await fileOf('frame.duckdb', bytes, [frame]);
  for (const sql of [
    'SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns ORDER BY ALL',
    'SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY ALL',
    'SELECT count(*) FROM many',
    'SELECT * FROM none',
  ]) {
    expect(await query(bare, sql), sql).toEqual(await query(file, sql));
  }
  await expect(query(bare, readAll('many'))).rejects.toThrow(
    /^Corrupt database file: computed checksum|IO Error: Corrupt database file: computed checksum/,
  );
});

test.each(['many', 'few', 'none', 'it is long', 'other'])('with its own part, %s is whole, and no other table is', async name => {
  const { bytes, frame, tables } = await cutDatabaseFile(file);
  const some = await fileOf(`one-${name.length}.duckdb`, bytes, [frame, tables.get(name)]);
  expect(await query(some, readAll(name))).toEqual(await query(file, readAll(name)));
  const others = [...tables.keys()].filter(other => other !== name && other !== 'none');
  for (const other of others) await expect(query(some, readAll(other)), other).rejects.toThrow(/checksum/);
});
