import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** How long to wait for a writer to let go of the file. */
const busyWaitMs = 10_000;

export type BackupResult =
  | { kind: 'saved'; bytes: number }
  | { kind: 'no-database' }
  | { kind: 'target-exists' }
  | { kind: 'no-folder' }
  /** What was written did not pass SQLite's own check and was removed. */
  | { kind: 'damaged'; report: string };

/**
 * Writes one consistent copy of a SQLite database in use, whatever is being written at the moment, and proves it readable.
 * A plain file copy of a database in use is usually broken. Never replaces an existing file; the copy appears under its name only when whole.
 */
export function backUp({ database, target }: { database: string; target: string }): BackupResult {
  if (!existsSync(database)) return { kind: 'no-database' };
  if (existsSync(target)) return { kind: 'target-exists' };
  if (!existsSync(path.dirname(target))) return { kind: 'no-folder' };
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    withDatabase(database, source => source.prepare('VACUUM INTO ?').run(unfinished));
    const report = withDatabase(unfinished, copy => String(copy.pragma('integrity_check', { simple: true })));
    if (report !== 'ok') return { kind: 'damaged', report };
    renameSync(unfinished, target);
    return { kind: 'saved', bytes: statSync(target).size };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function withDatabase<T>(file: string, work: (database: Database.Database) => T): T {
  const database = new Database(file, { fileMustExist: true, timeout: busyWaitMs });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
