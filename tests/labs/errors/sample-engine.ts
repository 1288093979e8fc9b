import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readEngineError } from '~/engine/engine-error';
import { openLockedDatabase } from '~/engine/locked-database.server';
import type { EngineOutcome, SqlErrorOutcome } from '~/engine/outcome';
import { labMaterial } from '~/features/labs/schema.server';
import { tables as definitions } from '~/sample-company/tables';

const rows = `
  INSERT INTO members VALUES ('M000001', TIMESTAMP '2025-01-01', '杭州', 'f', 1990, 'app', 'growth', true, NULL, NULL);
  INSERT INTO orders VALUES
    ('2026010112000000001', 'M000001', 'app', TIMESTAMP '2026-01-01 12:00:00', TIMESTAMP '2026-01-01 12:05:00', 'completed', 900, 79.20, 820.80),
    ('2026010212000000002', NULL, 'wechat_mini', TIMESTAMP '2026-01-02 12:00:00', NULL, 'pending', 90, 0, 90),
    ('2026010312000000003', NULL, 'wechat_mini', TIMESTAMP '2026-01-03 12:00:00', TIMESTAMP '2026-01-03 12:01:00', 'paid', 50, 0, 50);
  INSERT INTO order_items VALUES ('2026010112000000001', 1, 'P0001', 1, 900, 900), ('2026010112000000001', 2, 'P0002', 1, 0, 0)`;

/** A data file with the sample's tables and a few rows. */
export async function makeSampleFile(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'shuyu-errors-')), 'sample.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const [name, ddl] of Object.entries(definitions)) await connection.run(`CREATE TABLE ${name} (${ddl})`);
  await connection.run(rows);
  connection.closeSync();
  instance.closeSync();
  return file;
}

/** The sample's tables, read-only, as a lab sees them; the engine is the browser's, version for version. */
export async function openSampleEngine(sample?: string) {
  const file = sample ?? (await makeSampleFile());
  const locked = await openLockedDatabase({ file, memoryMb: 256, threads: 1, clock: 'sample' });
  const asker = await locked.connect();
  const { tables } = await labMaterial('zh-CN');

  async function ask(sql: string): Promise<EngineOutcome> {
    try {
      await asker.run(sql);
      return { kind: 'done', ms: 0 };
    } catch (error) {
      return readEngineError(error instanceof Error ? error.message : String(error), sql);
    }
  }

  async function failureOf(sql: string): Promise<SqlErrorOutcome> {
    const outcome = await ask(sql);
    if (outcome.kind !== 'sql-error') throw new Error(`It ran: ${sql}`);
    return outcome;
  }

  return { ask, failureOf, tables };
}
