import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SettingError } from './env.server';

/**
 * One server process per data folder. The lock is the operating system's lock on an SQLite file in an open transaction: it goes
 * with the process however that ends, so nothing stale is left to clean up.
 */
export function holdDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new Database(path.join(dataDir, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    throw new SettingError(
      `另一个数语服务正在使用 ${dataDir}；先停掉它，或用 SHUYU_DATA_DIR 指定别的目录 / another server is using ${dataDir}: stop it, or set SHUYU_DATA_DIR`,
    );
  }
  process.once('exit', () => lock.close());
}
