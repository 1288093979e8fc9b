import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { tableNames, tables } from '~/sample-company/tables';

/**
 * Openly licensed sets of real companies, which are not part of this repository: Online Retail (UCI, CC BY 4.0), CDNOW and
 * AdventureWorks (MIT). `SHUYU_REAL_DATA` names their folder; else a `shared/data` beside the checkout is looked for.
 */
const folder = resolve(process.env.SHUYU_REAL_DATA ?? '../shared/data');

/** Why the tests of a set are skipped; NULL where its files are there. */
export function whyMissing(file: string): string | null {
  return existsSync(join(folder, file)) ? null : `skipped: ${file} is not in SHUYU_REAL_DATA`;
}

/** An empty company with all keys, filled by the mapping in `tests/real-data/<name>.sql`. */
export async function mapInto(mapping: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const name of tableNames) await connection.run(`CREATE TABLE ${name} (${tables[name]})`);
  await connection.run(`SET VARIABLE folder = '${folder.replaceAll("'", "''")}'`);
  await connection.run(readFileSync(join('tests/real-data', mapping), 'utf8'));
  return connection;
}

export async function rowsOf(connection: DuckDBConnection, sql: string, params: Record<string, string> = {}): Promise<(string | null)[][]> {
  const result = await connection.runAndReadAll(sql, params);
  return result.getRows().map(row => row.map(cell => (cell === null ? null : String(cell))));
}

/** The cells of a file, line by line, as they stand there: for computing the same thing without the database. */
export function readCells(file: string, separator: ',' | '\t'): string[][] {
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(line => cellsOf(line, separator));
}

function cellsOf(line: string, separator: ',' | '\t'): string[] {
  // Only the comma-separated files quote.
  if (separator === '\t' || !line.includes('"')) return line.split(separator);
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

/** `12.34` → 1234, without a floating point in between. */
export function centsOf(amount: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(amount) ?? [];
  return Number(`${sign}${whole === '' ? '0' : whole}${fraction.slice(0, 2).padEnd(2, '0')}`);
}

/** `2022-04-15 …` or `19970101` → days since 1970-01-01. */
export function dayNumber(text: string): number {
  const iso = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text.slice(0, 10);
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}
