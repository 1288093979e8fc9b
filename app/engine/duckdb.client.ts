import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { readEngineError } from './engine-error';
import { fetchBytes } from './fetch-bytes.client';
import type { ByteProgress } from './fetch-bytes.client';
import type { HeadStart } from './head-start';
import { runStatement } from './lab-statement.client';
import type { EngineOutcome } from './outcome';
import { openingStatements, sampleDatabase, searchPathStatement } from './session-rules';
import { splitStatements } from './sql-text';

/** The folder the set-up publishes the engine in; its name changes with the engine, so browsers may keep the files for ever. */
export const engineFolder = '/engine/1.32.0';

/** How long a stopped query may take to obey before the engine is killed; most obey within 100 ms. */
const obeyMs = 300;

export interface LabEngine {
  /**
   * Runs the statements of a text in order and returns the last one's outcome, or the first that is not `rows` or `done`. Rows beyond `maxRows`
   * are cut. Tables the learner makes live in memory; the sample's own are read-only. Runs wait for each other. Never throws.
   */
  run(sql: string, options: { maxRows: number; signal?: AbortSignal }): Promise<EngineOutcome>;
  /** Stops what is running; that run ends as `cancelled`. Within about half a second, even where the engine does not listen. */
  cancel(): void;
  close(): Promise<void>;
}

interface Session {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
}

/**
 * Starts DuckDB-WASM with one data file attached read-only as the default tables.
 * @param dataSize the file's uncompressed bytes, for a progress with an end
 * @throws when the engine or the data cannot be fetched or opened
 */
export async function openLabEngine({
  dataUrl,
  dataSize,
  onProgress,
}: {
  dataUrl: string;
  dataSize?: number;
  onProgress?: (progress: ByteProgress) => void;
}): Promise<LabEngine> {
  const [database, data] = await Promise.all([startDatabase(), fetchBytes({ url: dataUrl, size: dataSize, onProgress })]);
  return new WasmLabEngine(data, await openSession(database, data));
}

async function startDatabase(): Promise<AsyncDuckDB> {
  const ahead: HeadStart | undefined = window.shuyuEngine;
  // A worker serves one start; the next one, after a stop that killed it, makes its own.
  window.shuyuEngine = undefined;
  if (!ahead) return startAfresh();
  try {
    await ahead.ready;
    return await openDatabase(new AsyncDuckDB(new VoidLogger(), ahead.worker));
  } catch {
    ahead.worker.terminate();
    return startAfresh();
  }
}

async function startAfresh(): Promise<AsyncDuckDB> {
  const worker = new Worker(`${engineFolder}/duckdb-browser-eh.worker.js`);
  // DuckDB-WASM itself waits for ever on a worker whose script does not arrive.
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The engine could not be fetched')), { once: true });
  });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([database.instantiate(`${engineFolder}/duckdb-eh.wasm`), failed]);
    return await openDatabase(database);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function openDatabase(database: AsyncDuckDB): Promise<AsyncDuckDB> {
  await database.open({ path: ':memory:', query: { queryPollingInterval: 10 }, filesystem: { forceFullHTTPReads: false } });
  return database;
}

async function openSession(database: AsyncDuckDB, data: Uint8Array): Promise<Session> {
  // The bytes move into the worker; the copy stays here so that a killed engine is back without the network.
  await database.registerFileBuffer(`${sampleDatabase}.duckdb`, data.slice());
  const connection = await database.connect();
  const statements = [
    // Every extension is asked of an address of ours that has none: a clean error instead of a trapped engine.
    `SET custom_extension_repository = '${location.origin}${engineFolder}/extensions'`,
    `ATTACH '${sampleDatabase}.duckdb' AS ${sampleDatabase} (READ_ONLY)`,
    ...openingStatements,
    searchPathStatement,
  ];
  await connection.query(statements.join(';\n'));
  return { database, connection };
}

class WasmLabEngine implements LabEngine {
  #data: Uint8Array;
  #session: Promise<Session>;
  #queue: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;

  constructor(data: Uint8Array, session: Session) {
    this.#data = data;
    this.#session = Promise.resolve(session);
  }

  run(sql: string, { maxRows, signal }: { maxRows: number; signal?: AbortSignal }): Promise<EngineOutcome> {
    const turn = this.#queue.then(() => this.#runNow({ sql, maxRows, signal }));
    this.#queue = turn;
    return turn;
  }

  cancel(): void {
    this.#stop?.();
  }

  async close(): Promise<void> {
    this.cancel();
    await this.#session.then(
      ({ database }) => database.terminate(),
      () => undefined,
    );
  }

  async #runNow({ sql, maxRows, signal }: { sql: string; maxRows: number; signal?: AbortSignal }): Promise<EngineOutcome> {
    if (signal?.aborted) return { kind: 'cancelled', restarted: false };
    const statements = splitStatements(sql);
    if (statements.length === 0) return { kind: 'refused', reason: 'empty' };
    const session = await this.#session.catch(() => undefined);
    if (!session) return this.#retryLater();
    const stopped = new Promise<'stopped'>(resolve => (this.#stop = () => resolve('stopped')));
    signal?.addEventListener('abort', () => this.cancel(), { once: true });
    const running = runAll({ session, statements, maxRows });
    const outcome = await Promise.race([running, stopped]);
    this.#stop = undefined;
    if (outcome === 'stopped') return { kind: 'cancelled', restarted: await this.#halt(session, running) };
    if (outcome.kind === 'crashed') await this.#restart(session);
    return outcome;
  }

  /** Asks the query to end and kills the engine when it does not. True when the engine was killed. */
  async #halt({ database, connection }: Session, running: Promise<EngineOutcome>): Promise<boolean> {
    connection.cancelSent().catch(() => undefined);
    const patience = new Promise<'deaf'>(resolve => setTimeout(() => resolve('deaf'), obeyMs));
    const ended = await Promise.race([running, patience]);
    if (ended !== 'deaf' && ended.kind !== 'crashed') return false;
    await this.#restart({ database, connection });
    return true;
  }

  async #restart({ database }: Session): Promise<void> {
    await database.terminate();
    this.#session = startDatabase().then(fresh => openSession(fresh, this.#data));
    this.#session.catch(() => undefined);
  }

  #retryLater(): EngineOutcome {
    this.#session = startDatabase().then(fresh => openSession(fresh, this.#data));
    this.#session.catch(() => undefined);
    return { kind: 'unavailable', detail: 'The engine did not start again' };
  }
}

async function runAll({
  session: { connection },
  statements,
  maxRows,
}: {
  session: Session;
  statements: string[];
  maxRows: number;
}): Promise<EngineOutcome> {
  let outcome: EngineOutcome = { kind: 'refused', reason: 'empty' };
  const door = { query: (sql: string) => connection.query(sql), send: (sql: string) => connection.send(sql, true) };
  for (const sql of statements) {
    outcome = await runStatement({ connection: door, sql, maxRows }).catch(error => outcomeOfError(error, sql));
    if (outcome.kind !== 'rows' && outcome.kind !== 'done') return outcome;
  }
  return outcome;
}

/** After these the WASM memory or the database inside is beyond use. */
const fatal =
  /memory access out of bounds|unreachable|table index|null function|Aborted\(|database has been invalidated|INTERNAL Error|FATAL Error|bad_alloc/i;

function outcomeOfError(error: unknown, sql: string): EngineOutcome {
  const message = error instanceof Error ? error.message : String(error);
  if (fatal.test(message) || (error instanceof Error && error.name === 'RuntimeError')) return { kind: 'crashed' };
  return readEngineError(message, sql);
}
