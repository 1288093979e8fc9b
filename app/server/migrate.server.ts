import Database from 'better-sqlite3';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The table of Prisma's own `migrate deploy`, to the letter: each of the two accepts what the other has applied. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** How long to wait for another process that is writing to the file. */
const busyWaitMs = 10_000;

export type MigrationResult =
  /** The schema is now this code's; `edited` were changed on disk after they had been applied. */
  | { kind: 'migrated'; applied: string[]; edited: string[] }
  /** The file was migrated by a later version of the portal. Nothing was touched. */
  | { kind: 'newer-database'; unknown: string[] }
  /** Prisma's CLI left this one half applied. Nothing was touched. */
  | { kind: 'failed-earlier'; migration: string }
  /** This one failed now and was rolled back whole; those in `applied` are in force. */
  | { kind: 'failed'; migration: string; reason: string; applied: string[] }
  | { kind: 'not-a-database' };

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const HistoryRow = z.object({ name: z.string(), checksum: z.string(), state: z.enum(['applied', 'failed', 'rolled-back']) });
type HistoryRow = z.infer<typeof HistoryRow>;

/** Brings the SQLite database `file` (made when missing) to the schema of the migrations in `folder`. */
export function migrate({ file, folder }: { file: string; folder: string }): MigrationResult {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file, { timeout: busyWaitMs });
  try {
    database.pragma('journal_mode = WAL');
    // Redefining a table drops the old one under the keys that point to it; the keys are checked before each commit instead.
    database.pragma('foreign_keys = OFF');
    return applyPending(database, readMigrations(folder));
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') return { kind: 'not-a-database' };
    throw error;
  } finally {
    database.close();
  }
}

/** How the database stands to this code. Nothing is written; a missing file is merely behind. */
export function schemaStanding({ file, folder }: { file: string; folder: string }): 'current' | 'behind' | 'newer' {
  const names = readMigrations(folder).map(migration => migration.name);
  if (!existsSync(file)) return 'behind';
  const database = new Database(file, { readonly: true, timeout: busyWaitMs });
  try {
    const applied = readHistory(database).flatMap(row => (row.state === 'applied' ? [row.name] : []));
    if (applied.some(name => !names.includes(name))) return 'newer';
    return names.every(name => applied.includes(name)) ? 'current' : 'behind';
  } finally {
    database.close();
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter(name => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map(name => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function applyPending(database: Database.Database, migrations: Migration[]): MigrationResult {
  const before = readHistory(database);
  const failed = before.find(row => row.state === 'failed');
  if (failed) return { kind: 'failed-earlier', migration: failed.name };
  const known = new Map(migrations.map(migration => [migration.name, migration]));
  const inForce = before.filter(row => row.state === 'applied');
  const unknown = inForce.filter(row => !known.has(row.name)).map(row => row.name);
  if (unknown.length > 0) return { kind: 'newer-database', unknown };

  database.exec(historyTable);
  const applied: string[] = [];
  for (const migration of migrations) {
    try {
      if (applyOne(database, migration)) applied.push(migration.name);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      record(database, migration, { rolledBackBecause: reason });
      return { kind: 'failed', migration: migration.name, reason, applied };
    }
  }
  const edited = inForce.filter(row => known.get(row.name)?.checksum !== row.checksum).map(row => row.name);
  return { kind: 'migrated', applied, edited };
}

function readHistory(database: Database.Database): HistoryRow[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").get();
  if (!exists) return [];
  const rows = database.prepare(
    `SELECT migration_name AS name, checksum,
            CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled-back' WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END AS state
     FROM _prisma_migrations ORDER BY started_at`,
  );
  return z.array(HistoryRow).parse(rows.all());
}

/** One migration, whole or not at all. False when it is in force already, perhaps since a moment ago by another process. */
function applyOne(database: Database.Database, migration: Migration): boolean {
  const inOneTransaction = database.transaction(() => {
    if (readHistory(database).some(row => row.name === migration.name && row.state === 'applied')) return false;
    database.exec(migration.sql);
    const broken = database.prepare('SELECT "table" FROM pragma_foreign_key_check').pluck().get();
    if (broken !== undefined) throw new Error(`rows of "${broken}" would point to rows that no longer exist`);
    record(database, migration);
    return true;
  });
  return inOneTransaction.immediate();
}

function record(database: Database.Database, { name, checksum }: Migration, failure?: { rolledBackBecause: string }): void {
  const now = new Date().toISOString().replace('Z', '+00:00');
  database
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, rolled_back_at, logs, applied_steps_count)
       VALUES (@id, @checksum, @name, @now, @finished, @rolledBack, @logs, @steps)`,
    )
    .run({
      id: randomUUID(),
      checksum,
      name,
      now,
      finished: failure ? null : now,
      rolledBack: failure ? now : null,
      logs: failure?.rolledBackBecause ?? null,
      steps: failure ? 0 : 1,
    });
}
