import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { placePart } from '~/engine/data-parts';
import type { BareTask } from './bare-page';
import type { Delivery } from './delivery';

/** The least a page must do to show a query's result: the engine and the data at once, then the query, then a table. */
async function showResult({ module, worker, delivery, sql }: BareTask): Promise<void> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
  const [give] = await Promise.all([fetchData(delivery), database.instantiate(module)]);
  await database.open({ path: ':memory:' });
  const connection = await database.connect();
  const started = performance.now();
  await give(database, connection);
  const result = await connection.query(sql);
  document.documentElement.dataset.givenMs = String(performance.now() - started);
  const table = document.createElement('table');
  for (const row of result.toArray()) {
    const line = table.insertRow();
    for (const field of result.schema.fields) line.insertCell().textContent = String(row[field.name]);
  }
  document.body.append(table);
}

/** Gives the engine what was fetched. */
type Give = (database: AsyncDuckDB, connection: AsyncDuckDBConnection) => Promise<unknown>;

async function fetchData(delivery: Delivery): Promise<Give> {
  switch (delivery.form) {
    case 'whole': {
      const bytes = await bytesOf(delivery.url);
      return (database, connection) => attach(database, connection, bytes);
    }
    case 'parts': {
      const { bytes, frame, tables } = delivery.file;
      const whole = new Uint8Array(bytes);
      const parts = [frame, ...delivery.needed.flatMap(name => tables[name] ?? [])];
      await Promise.all(parts.map(async part => placePart({ whole, part, content: await bytesOf(part.url) })));
      return (database, connection) => attach(database, connection, whole);
    }
    case 'files': {
      const files = await contents(delivery.tables);
      return async (database, connection) => {
        for (const { name, bytes } of files) {
          await database.registerFileBuffer(`${name}.duckdb`, bytes);
          await connection.query(`ATTACH '${name}.duckdb' AS file_${name} (READ_ONLY); CREATE VIEW ${name} AS FROM file_${name}.${name}`);
        }
      };
    }
    case 'arrow': {
      const files = await contents(delivery.tables);
      return async (_, connection) => {
        for (const { name, bytes } of files) await connection.insertArrowFromIPCStream(bytes, { name, schema: 'main', create: true });
      };
    }
    case 'generator':
      await generated(delivery.url);
      return async () => undefined;
  }
}

async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

function contents(tables: readonly { name: string; url: string }[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(tables.map(async ({ name, url }) => ({ name, bytes: await bytesOf(url) })));
}

async function attach(database: AsyncDuckDB, connection: AsyncDuckDBConnection, bytes: Uint8Array): Promise<void> {
  await database.registerFileBuffer('sample.duckdb', bytes);
  await connection.query(`ATTACH 'sample.duckdb' AS sample (READ_ONLY); USE sample`);
}

/** The rows are made, and stay where they were made: handing them to the engine would come on top. */
function generated(script: string): Promise<void> {
  return new Promise(resolve => new Worker(script, { type: 'module' }).addEventListener('message', () => resolve(), { once: true }));
}

const task: BareTask = JSON.parse(document.querySelector('#task')?.textContent ?? '');
void showResult(task);
