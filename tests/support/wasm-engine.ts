import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { WasmConnection } from '~/engine/lab-statement.client';
import { openingStatements, sampleDatabase, searchPathStatement } from '~/engine/session-rules';

const folder = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** The browser's engine in this process: the same WebAssembly, without the worker around it. With a data file its tables are there as in a lab. */
export async function openWasmEngine({ file }: { file?: string } = {}): Promise<WasmConnection> {
  const bundles = {
    mvp: { mainModule: path.join(folder, 'duckdb-mvp.wasm'), mainWorker: '' },
    eh: { mainModule: path.join(folder, 'duckdb-eh.wasm'), mainWorker: '' },
  };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({ path: ':memory:' });
  const connection = database.connect();
  for (const statement of openingStatements) connection.query(statement);
  if (file !== undefined) {
    database.registerFileBuffer('sample.duckdb', new Uint8Array(readFileSync(file)));
    connection.query(`ATTACH 'sample.duckdb' AS ${sampleDatabase} (READ_ONLY)`);
    connection.query(searchPathStatement);
  }
  return {
    query: async sql => connection.query(sql),
    send: async sql => eachOf(await connection.send(sql, true)),
  };
}

async function* eachOf<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}
