import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { migrate, schemaStanding } from '~/server/migrate.server';
import { temporaryFolder } from '../support/migrated-database';

const projectRoot = path.resolve(import.meta.dirname, '../..');

let home: string;
let folder: string;
let file: string;

/** A project of its own, so that Prisma's command line can be run on the same migrations. */
beforeEach(() => {
  home = temporaryFolder();
  folder = path.join(home, 'prisma/migrations');
  file = path.join(home, 'data/shuyu.db');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "sqlite"\n');
  addMigration('20260101000000_start', 'CREATE TABLE "Team" ("id" TEXT NOT NULL PRIMARY KEY);\nINSERT INTO "Team" VALUES (\'data\');\n');
});

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

const addNote = () => addMigration('20260102000000_note', 'ALTER TABLE "Team" ADD COLUMN "note" TEXT;\n');

function prisma(...args: string[]): { code: number | null; output: string } {
  for (const name of ['cli.mjs', 'schema-engine.mjs']) cpSync(path.join(projectRoot, 'prisma', name), path.join(home, 'prisma', name));
  cpSync(path.join(projectRoot, 'prisma.config.ts'), path.join(home, 'prisma.config.ts'));
  writeFileSync(path.join(home, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(home, 'prisma/schema.prisma'),
    'generator client {\n  provider = "prisma-client"\n  output = "generated"\n}\n\ndatasource db {\n  provider = "sqlite"\n}\n\nmodel Team {\n  id String @id\n  note String?\n}\n',
  );
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(home, 'node_modules'));
  const env = { ...process.env, SHUYU_DATA_DIR: path.dirname(file), CI: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['prisma/cli.mjs', ...args], { cwd: home, env, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

function query(sql: string): unknown[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

test('a new database gets every migration, and the second time there is nothing to do', () => {
  addNote();
  expect(migrate({ file, folder })).toEqual({ kind: 'migrated', applied: ['20260101000000_start', '20260102000000_note'], edited: [] });
  expect(migrate({ file, folder })).toEqual({ kind: 'migrated', applied: [], edited: [] });
  expect(query('SELECT * FROM "Team"')).toEqual([{ id: 'data', note: null }]);
});

test("Prisma's own migrate deploy finds our migrations in force and adds the next one", { timeout: 60_000 }, () => {
  migrate({ file, folder });
  addNote();
  const { code, output } = prisma('migrate', 'deploy');
  expect(output).toContain('20260102000000_note');
  expect(output).not.toContain('20260101000000_start');
  expect(code).toBe(0);
  expect(query('SELECT * FROM "Team"')).toEqual([{ id: 'data', note: null }]);
});

test("what Prisma's own migrate deploy applied is in force for us", { timeout: 60_000 }, () => {
  const { code, output } = prisma('migrate', 'deploy');
  expect(output).toContain('20260101000000_start');
  expect(code).toBe(0);
  addNote();
  expect(migrate({ file, folder })).toEqual({ kind: 'migrated', applied: ['20260102000000_note'], edited: [] });
});

test('a migration that fails is rolled back whole, what came before stays, and a mended one is applied', () => {
  migrate({ file, folder });
  addNote();
  addMigration('20260103000000_broken', 'INSERT INTO "Team" (id) VALUES (\'lost\');\nALTER TABLE "Nowhere" ADD COLUMN "x" TEXT;\n');
  expect(migrate({ file, folder })).toEqual({
    kind: 'failed',
    migration: '20260103000000_broken',
    reason: 'no such table: Nowhere',
    applied: ['20260102000000_note'],
  });
  expect(query('SELECT id FROM "Team"')).toEqual([{ id: 'data' }]);

  addMigration('20260103000000_broken', 'INSERT INTO "Team" (id) VALUES (\'kept\');\n');
  expect(migrate({ file, folder })).toMatchObject({ kind: 'migrated', applied: ['20260103000000_broken'] });
  expect(query('SELECT id FROM "Team"')).toEqual([{ id: 'data' }, { id: 'kept' }]);
});

test('a migration that would leave rows pointing nowhere is rolled back', () => {
  addMigration(
    '20260102000000_members',
    'CREATE TABLE "Member" ("id" TEXT PRIMARY KEY, "team" TEXT REFERENCES "Team" ("id"));\nINSERT INTO "Member" VALUES (\'a\', \'data\');\n',
  );
  migrate({ file, folder });
  addMigration('20260103000000_drop', 'DELETE FROM "Team";\n');
  expect(migrate({ file, folder })).toMatchObject({ kind: 'failed', migration: '20260103000000_drop' });
  expect(query('SELECT id FROM "Team"')).toEqual([{ id: 'data' }]);
});

test('a database from a newer version is refused by name and left as it is', () => {
  addNote();
  migrate({ file, folder });
  const before = query('SELECT * FROM _prisma_migrations');
  const older = path.join(home, 'older');
  cpSync(path.join(folder, '20260101000000_start'), path.join(older, '20260101000000_start'), { recursive: true });
  expect(migrate({ file, folder: older })).toEqual({ kind: 'newer-database', unknown: ['20260102000000_note'] });
  expect(query('SELECT * FROM _prisma_migrations')).toEqual(before);
});

test('a migration another tool left half applied stops everything until somebody has looked', () => {
  migrate({ file, folder });
  addNote();
  const database = new Database(file);
  database.exec("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '20260102000000_note')");
  database.close();
  expect(migrate({ file, folder })).toEqual({ kind: 'failed-earlier', migration: '20260102000000_note' });
});

test('a migration edited after it was applied is named', () => {
  migrate({ file, folder });
  addMigration('20260101000000_start', 'CREATE TABLE "Team" ("id" TEXT NOT NULL PRIMARY KEY); -- edited\n');
  expect(migrate({ file, folder })).toEqual({ kind: 'migrated', applied: [], edited: ['20260101000000_start'] });
});

test('a file that is no database is refused and left as it is', () => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'x'.repeat(5000));
  expect(migrate({ file, folder })).toEqual({ kind: 'not-a-database' });
});

test('a server that starts is told whether the database is its own, behind, or from a later version, and touches nothing', () => {
  expect(schemaStanding({ file, folder })).toBe('behind');
  migrate({ file, folder });
  expect(schemaStanding({ file, folder })).toBe('current');
  addNote();
  expect(schemaStanding({ file, folder })).toBe('behind');
  migrate({ file, folder });
  rmSync(path.join(folder, '20260102000000_note'), { recursive: true });
  expect(schemaStanding({ file, folder })).toBe('newer');
  expect(query('SELECT * FROM "Team"')).toEqual([{ id: 'data', note: null }]);
});
