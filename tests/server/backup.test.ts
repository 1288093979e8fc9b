import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '~/server/backup.server';
import { migratedDatabase, temporaryFolder } from '../support/migrated-database';

test('the copy holds what another connection has just written and not yet checkpointed', () => {
  const database = migratedDatabase();
  const writer = new Database(database);
  writer.pragma('journal_mode = WAL');
  writer.exec("CREATE TABLE note (text); INSERT INTO note VALUES ('saved')");
  const target = path.join(temporaryFolder(), 'copy.db');
  expect(backUp({ database, target })).toMatchObject({ kind: 'saved' });
  writer.close();
  expect(new Database(target).prepare('SELECT text FROM note').pluck().all()).toEqual(['saved']);
});

test('an existing file is never replaced', () => {
  const target = path.join(temporaryFolder(), 'copy.db');
  writeFileSync(target, 'precious');
  expect(backUp({ database: migratedDatabase(), target })).toEqual({ kind: 'target-exists' });
  expect(readFileSync(target, 'utf8')).toBe('precious');
});

test('a damaged database is reported, and no copy is left that looks like a backup', () => {
  const database = path.join(temporaryFolder(), 'damaged.db');
  writeFileSync(database, 'x'.repeat(5000));
  const folder = temporaryFolder();
  expect(() => backUp({ database, target: path.join(folder, 'copy.db') })).toThrow(/not a database/);
  expect(readdirSync(folder)).toEqual([]);
});

test('without a database or a folder to write to, nothing is made', () => {
  const folder = temporaryFolder();
  const database = path.join(folder, 'none.db');
  expect(backUp({ database, target: path.join(folder, 'copy.db') })).toEqual({ kind: 'no-database' });
  expect(existsSync(database)).toBe(false);
  expect(backUp({ database: migratedDatabase(), target: path.join(folder, 'nowhere/copy.db') })).toEqual({ kind: 'no-folder' });
});
