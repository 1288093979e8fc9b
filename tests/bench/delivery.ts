import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DataFile } from '~/engine/data-parts';
import type { SampleManifest } from '~/sample-company/publish.server';

/** How the sample's rows reach a browser's engine. Tables are those that are fetched. */
export type Delivery =
  /** One DuckDB file, attached. */
  | { form: 'whole'; url: string }
  /** The same file in parts: its frame, and a part for each table needed. This is what the portal does. */
  | { form: 'parts'; file: DataFile; needed: readonly string[] }
  /** A DuckDB file for each table, attached, with a view on each. */
  | { form: 'files'; tables: readonly { name: string; url: string }[] }
  /** An Arrow stream for each table, inserted. */
  | { form: 'arrow'; tables: readonly { name: string; url: string }[] }
  /** The generator's script, run in a worker; the time holds nothing but making the rows, so it is less than the truth. */
  | { form: 'generator'; url: string };

export type Form = Delivery['form'];

const folder = 'build/bench/delivery';

/** Puts the forms' files, with Brotli twins, where serveBarePage serves them. */
export async function makeForms(manifest: SampleManifest): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const whole = path.join('public/sample', manifest.file);
  publish('whole.duckdb', readFileSync(whole));
  await makeTableFiles(whole, Object.keys(manifest.tables));
  await makeArrowFiles(whole, Object.keys(manifest.tables));
}

/** What a page that needs these tables fetches in a form. */
export function deliveryOf(form: Form, { manifest, needed }: { manifest: SampleManifest; needed: readonly string[] }): Delivery {
  switch (form) {
    case 'whole':
      return { form, url: '/delivery/whole.duckdb' };
    case 'parts':
      return partsDelivery(manifest, needed);
    case 'files':
      return { form, tables: needed.map(name => ({ name, url: `/delivery/${name}.duckdb` })) };
    case 'arrow':
      return { form, tables: needed.map(name => ({ name, url: `/delivery/${name}.arrow` })) };
    case 'generator':
      return { form, url: '/bare/generator.client.js' };
  }
}

/** As the portal publishes them. */
export function partsDelivery({ bytes, frame, tables }: SampleManifest, needed: readonly string[]): Delivery {
  const part = ({ file, bytes: size, stretches }: SampleManifest['frame']) => ({ url: `/sample/${file}`, bytes: size, stretches });
  const file = {
    bytes,
    frame: part(frame),
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, part(table)])),
  };
  return { form: 'parts', file, needed };
}

/** Bytes of the bodies over the wire, compressed. */
export function wireBytes(delivery: Delivery): number {
  return urlsOf(delivery)
    .map(url => url.replace(/^\/(delivery|bare)\//, 'build/bench/$1/').replace(/^\/sample\//, 'public/sample/'))
    .reduce((sum, file) => sum + statSync(`${file}.br`).size, 0);
}

function urlsOf(delivery: Delivery): string[] {
  switch (delivery.form) {
    case 'whole':
    case 'generator':
      return [delivery.url];
    case 'files':
    case 'arrow':
      return delivery.tables.map(({ url }) => url);
    case 'parts':
      return [delivery.file.frame.url, ...delivery.needed.flatMap(name => delivery.file.tables[name]?.url ?? [])];
  }
}

async function makeTableFiles(whole: string, tables: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`SET force_compression = 'uncompressed'; ATTACH '${whole}' AS sample (READ_ONLY)`);
  for (const name of tables) {
    const file = path.join(folder, `${name}.duckdb`);
    await connection.run(`ATTACH '${file}' AS one (BLOCK_SIZE 16384)`);
    await connection.run(`CREATE TABLE one.${name} AS FROM sample.${name}; CHECKPOINT one; DETACH one`);
    publish(`${name}.duckdb`, readFileSync(file));
  }
  connection.closeSync();
  instance.closeSync();
}

/** By DuckDB-WASM itself: the native engine's package writes no Arrow. */
async function makeArrowFiles(whole: string, tables: string[]): Promise<void> {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = { mainModule: path.join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
  const database = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.registerFileBuffer('sample.duckdb', new Uint8Array(readFileSync(whole)));
  const connection = database.connect();
  connection.query(`ATTACH 'sample.duckdb' AS sample (READ_ONLY)`);
  for (const name of tables) {
    publish(`${name}.arrow`, streamOf(Buffer.from(connection.useUnsafe((bindings, id) => bindings.runQuery(id, `FROM sample.${name}`)))));
  }
}

/** An Arrow file is a stream between a magic word and a footer; what is inserted must be a stream. */
function streamOf(file: Buffer): Buffer {
  const magic = 'ARROW1';
  const footer = file.readInt32LE(file.length - magic.length - 4);
  return file.subarray(8, file.length - magic.length - 4 - footer);
}

/** Compressed as the portal compresses its own parts. */
function publish(name: string, content: Buffer): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(path.join(folder, name), content);
  writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(content, { params }));
}
