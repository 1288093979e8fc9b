import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Stretch } from './data-parts';

export interface Cut {
  /** The stretches one after the other. */
  content: Buffer;
  stretches: Stretch[];
}

/** A DuckDB file begins with three headers of 4 kB; blocks follow. */
const headerBytes = 3 * 4096;

/**
 * Cuts a DuckDB file into one part per table, the blocks that hold nothing but that table's rows, and the frame, which is all the rest: the
 * headers, the catalogue, statistics, where each column's blocks are. Together they are the file, byte for byte.
 * @throws when the file cannot be read as a DuckDB database
 */
export async function cutDatabaseFile(file: string): Promise<{ bytes: number; frame: Cut; tables: Map<string, Cut> }> {
  const whole = await readFile(file);
  const { blockBytes, ownerOf, names } = await readBlocks(file);
  const parts = new Map<string, Stretch[]>(names.map(name => [name, []]));
  const frame: Stretch[] = [[0, headerBytes]];
  for (let at = headerBytes, block = 0; at < whole.length; at += blockBytes, block += 1) {
    const stretches = parts.get(ownerOf.get(block) ?? '') ?? frame;
    extend(stretches, at, Math.min(blockBytes, whole.length - at));
  }
  return { bytes: whole.length, frame: cut(whole, frame), tables: new Map([...parts].map(([name, part]) => [name, cut(whole, part)])) };
}

/** Neighbouring blocks become one stretch. */
function extend(stretches: Stretch[], at: number, length: number): void {
  const last = stretches.at(-1);
  if (last && last[0] + last[1] === at) stretches.splice(-1, 1, [last[0], last[1] + length]);
  else stretches.push([at, length]);
}

function cut(whole: Buffer, stretches: Stretch[]): Cut {
  return { stretches, content: Buffer.concat(stretches.map(([offset, length]) => whole.subarray(offset, offset + length))) };
}

/** Which blocks hold rows of one table only. */
async function readBlocks(file: string): Promise<{ blockBytes: number; ownerOf: Map<number, string>; names: string[] }> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  try {
    const connection = await instance.connect();
    const [[size] = []] = await rowsOf(connection, 'SELECT block_size FROM pragma_database_size()');
    const names = (await rowsOf(connection, 'SELECT table_name FROM duckdb_tables() ORDER BY table_oid')).map(([name]) => String(name));
    const owners = new Map<number, Set<string>>();
    for (const name of names) {
      for (const block of await blocksOf(connection, name)) owners.set(block, (owners.get(block) ?? new Set()).add(name));
    }
    connection.closeSync();
    const sole = [...owners].flatMap(([block, [name = '', ...others]]) => (others.length === 0 ? [[block, name] as const] : []));
    return { blockBytes: Number(size), ownerOf: new Map(sole), names };
  } finally {
    instance.closeSync();
  }
}

async function blocksOf(connection: DuckDBConnection, table: string): Promise<number[]> {
  const blocks = await rowsOf(
    connection,
    `SELECT DISTINCT unnest(list_append(additional_block_ids, block_id)) FROM pragma_storage_info('"${table}"') WHERE persistent`,
  );
  return blocks.map(([block]) => Number(block)).filter(block => block >= 0);
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRows();
}
