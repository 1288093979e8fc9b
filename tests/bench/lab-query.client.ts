import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DataFile } from '~/engine/data-parts';
import { openLabEngine } from '~/engine/duckdb.client';
import type { LabEngine } from '~/engine/duckdb.client';
import { PartedFile } from '~/engine/parted-file.client';

/** What the page runs: the same queries by the portal's layer and by DuckDB-WASM alone, on the same data. */
export interface QueryTask {
  module: string;
  worker: string;
  file: DataFile;
  queries: readonly { name: string; sql: string }[];
  rounds: number;
}

/** Milliseconds of each round. */
export interface QueryTimes {
  name: string;
  rows: number;
  layer: number[];
  plain: number[];
}

async function measure({ module, worker, file, queries, rounds }: QueryTask): Promise<QueryTimes[]> {
  const plain = await openPlain({ module, worker, file });
  const needed = Object.keys(file.tables);
  const layer = await openLabEngine({ file, needed, onProgress: () => undefined, onLoss: () => undefined });
  const times = queries.map(({ name }) => ({ name, rows: 0, layer: Array.of<number>(), plain: Array.of<number>() }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, { name, sql }] of queries.entries()) {
      // Who goes first changes from round to round.
      const turns = [() => runInLayer(layer, name, sql), () => runPlain(plain, sql)];
      if (round % 2 === 1) turns.reverse();
      const [first, second] = [await turns[0]?.(), await turns[1]?.()];
      const [ours, bare] = round % 2 === 1 ? [second, first] : [first, second];
      const line = times[i];
      // The first round warms both engines.
      if (!line || !ours || !bare || round === 0) continue;
      if (ours.rows !== bare.rows) throw new Error(`${name}: ${ours.rows} rows in the layer, ${bare.rows} without it`);
      line.rows = ours.rows;
      line.layer.push(ours.ms);
      line.plain.push(bare.ms);
    }
  }
  return times;
}

interface Run {
  ms: number;
  rows: number;
}

async function runInLayer(engine: LabEngine, name: string, sql: string): Promise<Run> {
  const started = performance.now();
  const outcome = await engine.run(sql, { maxRows: 1_000_000 });
  const ms = performance.now() - started;
  if (outcome.kind !== 'rows') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return { ms, rows: 'table' in outcome && outcome.table ? outcome.table.rowCount : outcome.result.rows.length };
}

/** As a page with nothing but DuckDB-WASM would: the query, streamed, and its values as JavaScript's. */
async function runPlain(connection: AsyncDuckDBConnection, sql: string): Promise<Run> {
  const started = performance.now();
  let rows = 0;
  for await (const batch of await connection.send(sql, true)) {
    for (const row of batch) {
      void row.toArray();
      rows += 1;
    }
  }
  return { ms: performance.now() - started, rows };
}

async function openPlain({ module, worker, file }: Pick<QueryTask, 'module' | 'worker' | 'file'>): Promise<AsyncDuckDBConnection> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
  await database.instantiate(module);
  await database.open({ path: ':memory:', query: { queryPollingInterval: 10 } });
  const data = new PartedFile(file, () => undefined);
  await data.load(Object.keys(file.tables));
  await database.registerFileBuffer('sample.duckdb', data.copy());
  const connection = await database.connect();
  await connection.query(`ATTACH 'sample.duckdb' AS sample (READ_ONLY); USE sample`);
  return connection;
}

const task: QueryTask = JSON.parse(document.querySelector('#task')?.textContent ?? '');
measure(task).then(
  times => (document.documentElement.dataset.times = JSON.stringify(times)),
  error => (document.documentElement.dataset.failure = String(error)),
);
