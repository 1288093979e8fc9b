import path from 'node:path';
import { env } from '~/server/env.server';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import type { QueryResult } from './query-result';
import { TrustedDatabase } from './trusted-database.server';
import type { TrustedQuery } from './trusted-database.server';

/** Two queries of a goals page at once, each with both cores for the moment it takes. */
const threads = 2;
const memoryMb = 1024;

/**
 * Trusted SQL (metrics, goals, boards) on the portal's warehouse, `<data>/warehouse.duckdb`, read-only. Its clock is the real one: what depends
 * on a day takes `$as_of`.
 * @returns the whole result, cells as in query-result.ts
 * @throws TrustedQueryError when the warehouse is missing, the SQL fails, a parameter is not given, or the deadline passes
 */
export function queryWarehouse(query: TrustedQuery): Promise<QueryResult> {
  return warehouse().query(query);
}

function warehouse(): TrustedDatabase {
  const file = path.join(env.dataDir, 'warehouse.duckdb');
  return keepAcrossReloads(`warehouse ${file}`, () => new TrustedDatabase({ file, threads, memoryMb, clock: 'real' }));
}
