import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Writes a small DuckDB file by SQL and returns its path. */
export async function writeDataFile(sql: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'shuyu-data-')), 'data.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(sql);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  return file;
}

/** A hundred orders, every tenth without a member. */
export const hundredOrders = `
  CREATE TABLE orders AS
  SELECT 'O' || i AS order_id, CASE WHEN i % 10 <> 0 THEN 'M' || i % 7 END AS member_id, (i * 1.5)::DECIMAL(12,2) AS paid_amount,
    TIMESTAMP '2026-01-01' + INTERVAL (i) HOUR AS paid_at
  FROM range(100) r(i)`;
