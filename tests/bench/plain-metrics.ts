import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import path from 'node:path';
import { listMetrics } from '~/features/metrics/definitions.server';
import { columnsOf, portalTableNames } from '~/features/metrics/own-tables';

/** All months of the sample company. */
export const allMonths = { from: '2024-07-01', to: '2026-07-01', asOf: '2026-06-30' };

/** DuckDB with nothing around it on the warehouse of the data folder, with the threads and the memory that the portal gives it. */
export async function openPlainly(file = path.join(process.env.SHUYU_DATA_DIR ?? 'data', 'warehouse.duckdb')): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    threads: '2',
    memory_limit: '1024MB',
    temp_directory: '',
  });
  const connection = await instance.connect();
  // A new portal has given no certificate and seen no answer.
  for (const name of portalTableNames) {
    const columns = (columnsOf(name) ?? []).map(column => `${column.name} ${column.type}`);
    await connection.run(`CREATE TEMP TABLE ${name} (${columns.join(', ')})`);
  }
  return connection;
}

export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, DuckDBValue>[]> {
  const prepared = await connection.prepare(sql);
  const given: Record<string, string> = { from: allMonths.from, to: allMonths.to, as_of: allMonths.asOf };
  for (let i = 1; i <= prepared.parameterCount; i += 1) prepared.bindVarchar(i, given[prepared.parameterName(i)] ?? '');
  return (await prepared.runAndReadAll()).getRowObjects();
}

/** Every metric once, each row read. */
export async function runPlainly(connection: DuckDBConnection): Promise<void> {
  for (const { sql } of listMetrics()) await rowsOf(connection, sql);
}
