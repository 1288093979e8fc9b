import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { OrderedSqlite } from '~/server/sqlite-adapter.server';

let file: string;
let connection: SqlDriverAdapter;

beforeEach(async () => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'shuyu-sqlite-')), 'test.db');
  connection = await new OrderedSqlite(file).connect();
  await connection.executeScript('CREATE TABLE note (text TEXT UNIQUE)');
});

const statement = (sql: string) => ({ sql, args: [], argTypes: [] });
const insert = (text: string) => statement(`INSERT INTO note VALUES ('${text}')`);

async function notes(): Promise<unknown[]> {
  const { rows } = await connection.queryRaw(statement('SELECT text FROM note ORDER BY text'));
  return rows.map(row => row[0]);
}

async function pragma(name: string): Promise<number | string> {
  const { rows } = await connection.queryRaw(statement(`PRAGMA ${name}`));
  const value = rows[0]?.[0];
  return typeof value === 'string' ? value : Number(value);
}

test('what is written survives a power cut: WAL with full synchronisation, and foreign keys hold', async () => {
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
});

test("a write that arrives while another request's transaction is open survives that transaction's rollback", async () => {
  const transaction = await connection.startTransaction();
  await transaction.executeRaw(insert('inside'));
  const outside = connection.executeRaw(insert('outside'));
  await transaction.executeRaw(statement('ROLLBACK'));
  await transaction.rollback();
  await outside;
  expect(await notes()).toEqual(['outside']);
});

test('a transaction that read first can still write after another process has written', async () => {
  const other = new Database(file, { timeout: 0 });
  const transaction = await connection.startTransaction();
  await transaction.queryRaw(statement('SELECT count(*) FROM note'));
  expect(() => other.exec("INSERT INTO note VALUES ('other')")).toThrow(/locked/);
  await transaction.executeRaw(insert('mine'));
  await transaction.executeRaw(statement('COMMIT'));
  await transaction.commit();
  other.exec("INSERT INTO note VALUES ('other')");
  other.close();
  expect(await notes()).toEqual(['mine', 'other']);
});

test('a statement waits for another process without holding up the event loop', async () => {
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const write = connection.executeRaw(insert('patient'));
  setTimeout(() => other.exec('COMMIT'), 200);
  await write;
  clearInterval(ticking);
  other.close();
  expect(ticks).toBeGreaterThan(2);
  expect(await notes()).toEqual(['patient']);
});

test('the queue goes on after a statement that failed and after a transaction that could not begin', async () => {
  await connection.executeRaw(insert('once'));
  await expect(connection.executeRaw(insert('once'))).rejects.toThrow();
  await expect(connection.queryRaw(statement('SELECT * FROM nowhere'))).rejects.toThrow();
  await connection.executeRaw(insert('twice'));
  expect(await notes()).toEqual(['once', 'twice']);
});
