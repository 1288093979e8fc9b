import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { BareTask } from './bare-page';

/** The least a page must do to show a query's result: the engine and the data at once, then the query, then a table. */
async function showResult({ module, worker, data, sql }: BareTask): Promise<void> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
  const [bytes] = await Promise.all([fetch(data).then(answer => answer.arrayBuffer()), database.instantiate(module)]);
  await database.open({ path: ':memory:' });
  await database.registerFileBuffer('sample.duckdb', new Uint8Array(bytes));
  const connection = await database.connect();
  await connection.query(`ATTACH 'sample.duckdb' AS sample (READ_ONLY); USE sample`);
  const result = await connection.query(sql);
  const table = document.createElement('table');
  for (const row of result.toArray()) {
    const line = table.insertRow();
    for (const field of result.schema.fields) line.insertCell().textContent = String(row[field.name]);
  }
  document.body.append(table);
}

const task: BareTask = JSON.parse(document.querySelector('#task')?.textContent ?? '');
void showResult(task);
