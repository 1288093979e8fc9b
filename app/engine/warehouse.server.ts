import path from 'node:path';
import { env } from '~/server/env.server';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import type { QueryResult } from './query-result';
import { TrustedDatabase } from './trusted-database.server';
import type { TrustedQuery } from './trusted-database.server';
import { Turns } from './turns';

/** Two queries of a goals page at once, each with both cores for the moment it takes. */
const threads = 2;
const memoryMb = 1024;
/**
 * A query takes one of the four threads that files, hashing and everything else of the server share, for as long as it runs: a page of twenty metrics
 * must leave some of them free.
 */
const mostAtOnce = 2;

/**
 * Trusted SQL (metrics, goals, boards) on the portal's warehouse, `<data>/warehouse.duckdb`, read-only. Its clock is the real one: what depends
 * on a day takes `$as_of`.
 * @returns the whole result, cells as in query-result.ts
 * @throws TrustedQueryError when the warehouse is missing, the SQL fails, a parameter is not given, or the deadline passes, which
 * begins when the query does
 */
export function queryWarehouse(query: TrustedQuery): Promise<QueryResult> {
  const { database, turns } = warehouse();
  return turns.take(() => database.query(query));
}

function warehouse(): { database: TrustedDatabase; turns: Turns } {
  const file = path.join(env.dataDir, 'warehouse.duckdb');
  return keepAcrossReloads(`warehouse ${file}`, () => ({
    database: new TrustedDatabase({ file, threads, memoryMb, clock: 'real' }),
    turns: new Turns(mostAtOnce),
  }));
}
