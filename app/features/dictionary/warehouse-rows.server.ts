import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileIdentity } from '~/engine/file-identity.server';
import { queryWarehouse } from '~/engine/warehouse.server';
import type { DictionaryTable } from '~/sample-company/dictionary';
import { tableNames } from '~/sample-company/tables';
import { env } from '~/server/env.server';
import type { TableView } from './dictionary-view';
import { pickSampleRows } from './table/sample-rows';

const deadlineMs = 10_000;
/** From so many rows, spread evenly over the table, the shown ones are picked. */
const candidates = 300;
const sampleRows = 5;

/** Answers of the file as it is now; thrown away when it is replaced. */
let kept: { identity: string; answers: Map<string, Promise<unknown>> } | undefined;

/** Rows of every table in the portal's warehouse; empty while it has not been built. */
export async function warehouseCounts(): Promise<Partial<Record<string, number>>> {
  return (await remembered('counts', countRows)) ?? {};
}

/** A few telling rows of a table; null while the warehouse has not been built or lacks the table. */
export async function warehouseSample(table: DictionaryTable): Promise<TableView['sample']> {
  const rows = (await warehouseCounts())[table.name];
  if (rows === undefined) return null;
  return (await remembered(table.name, () => readSample(table, rows))) ?? null;
}

async function countRows(): Promise<Partial<Record<string, number>>> {
  const { rows: present } = await queryWarehouse({ sql: 'SELECT table_name FROM duckdb_tables()', deadlineMs });
  const names = tableNames.filter(name => present.some(([found]) => found === name));
  if (names.length === 0) return {};
  const sql = names.map(name => `SELECT '${name}', count(*) FROM ${name}`).join(' UNION ALL ');
  const { rows } = await queryWarehouse({ sql, deadlineMs });
  return Object.fromEntries(rows.map(([name, count]) => [String(name), Number(count)]));
}

/** Row numbers, not a random sample: the same file shows the same rows. */
async function readSample({ name, columns }: DictionaryTable, count: number): Promise<TableView['sample']> {
  const step = Math.max(1, Math.floor(count / candidates));
  const sql = `SELECT * FROM ${name} WHERE rowid % ${step} = 0 ORDER BY rowid LIMIT ${candidates}`;
  const result = await queryWarehouse({ sql, deadlineMs });
  const listed = new Set(columns.filter(({ values }) => values.length > 0).map(column => column.name));
  return { columns: result.columns, rows: pickSampleRows(result, { most: sampleRows, listed }) };
}

async function remembered<T>(key: string, ask: () => Promise<T>): Promise<T | undefined>;
async function remembered(key: string, ask: () => Promise<unknown>): Promise<unknown> {
  const file = path.join(env.dataDir, 'warehouse.duckdb');
  if (!existsSync(file)) return undefined;
  const identity = await fileIdentity(file);
  if (kept?.identity !== identity) kept = { identity, answers: new Map() };
  const { answers } = kept;
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  // A failure is not an answer: the next reader asks again.
  answer.catch(() => answers.delete(key));
  return answer;
}
