#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` binary, which can only be downloaded: the same engine as WebAssembly
// (@prisma/schema-engine-wasm, pinned to the engine commit of the prisma package), spoken to in the binary's own way:
// `schema-engine cli <command>` for the life of the file, else JSON-RPC, one message a line, on stdin and stdout.
// SQLite only. Started by prisma/cli.mjs through PRISMA_SCHEMA_ENGINE_BINARY.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
});
const url = JSON.parse(options.datasource ?? '{}').url;
const file = databaseFile(url);

if (positionals[0] === 'cli') runFileCommand(positionals[1]);
else serveJsonRpc();

/** `generate` and schema-to-schema diffs name no database: null. Anything but SQLite is refused. */
function databaseFile(address) {
  if (address === undefined) return null;
  if (!address.startsWith('file:')) exitWithError('P1013', `This bridge knows SQLite only; got ${address.split(':')[0]}:`);
  return path.resolve(address.slice('file:'.length).split('?')[0]);
}

function exitWithError(code, message) {
  const record = { level: 'ERROR', target: 'schema_engine::logger', fields: { error_code: code, message } };
  process.stderr.write(`\n${JSON.stringify(record)}\n`);
  process.exit(1);
}

function runFileCommand(command) {
  switch (command) {
    case 'can-connect-to-database':
      if (!existsSync(file)) exitWithError('P1003', `Database \`${path.basename(file)}\` does not exist`);
      return;
    case 'create-database':
      mkdirSync(path.dirname(file), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, '');
      return;
    case 'drop-database':
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      return;
    default:
      exitWithError('P1013', `Unknown command: cli ${command}`);
  }
}

async function startEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = options.datamodels?.map(name => [name, readFileSync(name, 'utf8')]);
  const adapters = bindMigrationAwareSqlAdapterFactory(acceptingScripts(new PrismaBetterSqlite3({ url: `file:${file ?? ':memory:'}` })));
  return bindings.SchemaEngine.new({ datamodels }, () => {}, adapters);
}

/**
 * The engine replays whole migration files through `executeRaw`, where better-sqlite3 takes a single statement.
 * Commands without arguments that hold more than one go to `executeScript` instead.
 */
function acceptingScripts(factory) {
  for (const connect of ['connect', 'connectToShadowDb']) {
    const original = factory[connect].bind(factory);
    factory[connect] = async () => {
      const adapter = await original();
      const executeOne = adapter.executeRaw.bind(adapter);
      adapter.executeRaw = async query => {
        if (query.args.length > 0 || !/;\s*\S/.test(query.sql)) return executeOne(query);
        await adapter.executeScript(query.sql);
        return 0;
      };
      return adapter;
    };
  }
  return factory;
}

function withDatabase(work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** The WASM engine leaves the tables of a file database in place when told to reset. */
function dropEverything() {
  withDatabase(database => {
    database.pragma('foreign_keys = OFF');
    const objects = database
      .prepare("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
      .all();
    for (const { type, name } of objects) database.exec(`DROP ${type} IF EXISTS "${name}"`);
  });
  return {};
}

/** The WASM engine reports "no such table" for a database that has no history yet; the native one creates it. */
function createHistoryTable() {
  withDatabase(database =>
    database.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`),
  );
}

async function callEngine(engine, method, params) {
  if (method === 'reset') return dropEverything();
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  try {
    return await engine[name](params);
  } catch (error) {
    if (error?.code !== 'P1014' || !String(error.message).includes('_prisma_migrations')) throw error;
    createHistoryTable();
    return engine[name](params);
  }
}

function serveJsonRpc() {
  const send = message => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  let engine = null;
  let printed = 0;

  async function answer({ id, method, params }) {
    try {
      engine ??= await startEngine();
      const result = await callEngine(engine, method, params);
      if (method !== 'diff') return send({ id, result: result ?? {} });
      // The binary has the CLI print a diff by a request of its own, then answers with the exit code alone.
      if (result.stdout) send({ id: `print-${++printed}`, method: 'print', params: { content: result.stdout } });
      send({ id, result: { exitCode: result.exitCode, stdout: null } });
    } catch (error) {
      const known = error?.code ? { error_code: error.code } : {};
      const data = { is_panic: false, meta: error?.meta ?? null, message: error?.message ?? String(error), ...known };
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } });
    }
  }

  // One request at a time, in order: they share a connection. A line without a method answers one of our prints.
  let queue = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', line => {
      const message = line.trim() ? JSON.parse(line) : {};
      if (message.method) queue = queue.then(() => answer(message));
    })
    .on('close', () => queue.then(() => process.exit(0)));
}
