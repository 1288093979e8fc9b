import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DataFile } from './data-parts';
import type { HeadStart } from './head-start';
import { runStatements } from './lab-script.client';
import type { WasmConnection } from './lab-statement.client';
import { namedTables } from './named-tables';
import type { EngineOutcome } from './outcome';
import { PartedFile } from './parted-file.client';
import type { ByteProgress } from './parted-file.client';
import { openingStatements, sampleDatabase, searchPathStatement } from './session-rules';
import { splitStatements } from './sql-text';

/** The folder the set-up publishes the engine in; its name changes with the engine, so browsers may keep the files for ever. */
export const engineFolder = '/engine/1.32.0';

/** How long a stopped query may take to obey before the engine is killed; most obey within 100 ms. */
const obeyMs = 300;

export interface LabEngine {
  /**
   * Runs the statements of a text in order and returns the last one's outcome, or the first that is not `rows` or `done`. Tables they name are
   * fetched first. Rows beyond `maxRows` are cut. Tables the learner makes live in memory; the sample's own are read-only. Runs wait for each
   * other. Never throws.
   */
  run(sql: string, options: { maxRows: number; signal?: AbortSignal }): Promise<EngineOutcome>;
  /** Fetches tables before a run asks for them. @throws when one does not arrive; a run that names it asks again */
  load(tables: readonly string[]): Promise<void>;
  /** Stops what is running; that run ends as `cancelled`. Within about half a second, even where the engine does not listen. */
  cancel(): void;
  close(): Promise<void>;
}

interface Session {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** The version of the data file that the engine has. */
  dataVersion: number;
}

/**
 * Starts DuckDB-WASM with a data file attached read-only as the default tables: all of them can be seen, the rows of those `needed` are there.
 * @param onProgress also hears of tables that are fetched later
 * @throws when the engine or the data cannot be fetched or opened
 */
export async function openLabEngine({
  file,
  needed,
  onProgress,
}: {
  file: DataFile;
  needed: readonly string[];
  onProgress: (progress: ByteProgress) => void;
}): Promise<LabEngine> {
  const data = new PartedFile(file, onProgress);
  const [database] = await Promise.all([startDatabase(), data.load(needed)]);
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

async function openSession(database: AsyncDuckDB, data: PartedFile): Promise<Session> {
  const dataVersion = await giveData(database, data);
  const connection = await database.connect();
  const statements = [
    // Every extension is asked of an address of ours that has none: a clean error instead of a trapped engine.
    `SET custom_extension_repository = '${location.origin}${engineFolder}/extensions'`,
    `ATTACH '${sampleDatabase}.duckdb' AS ${sampleDatabase} (READ_ONLY)`,
    ...openingStatements,
    searchPathStatement,
  ];
  await connection.query(statements.join(';\n'));
  return { database, connection, dataVersion };
}

/**
 * Gives the engine the data as far as they are there, also in place of those it has attached: it reads a block when a query first needs it. The
 * bytes move into the worker; a copy stays here, so that a killed engine is back without the network.
 */
async function giveData(database: AsyncDuckDB, data: PartedFile): Promise<number> {
  const { version } = data;
  await database.registerFileBuffer(`${sampleDatabase}.duckdb`, data.copy());
  return version;
}

class WasmLabEngine implements LabEngine {
  #data: PartedFile;
  #session: Promise<Session>;
  #queue: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;

  constructor(data: PartedFile, session: Session) {
    this.#data = data;
    this.#session = Promise.resolve(session);
  }

  run(sql: string, { maxRows, signal }: { maxRows: number; signal?: AbortSignal }): Promise<EngineOutcome> {
    const turn = this.#queue.then(() => this.#runNow({ sql, maxRows, signal }));
    this.#queue = turn;
    return turn;
  }

  load(tables: readonly string[]): Promise<void> {
    return this.#data.load(tables);
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
    const stopped = new Promise<'stopped'>(resolve => {
      this.#stop = () => resolve('stopped');
      signal?.addEventListener('abort', () => resolve('stopped'), { once: true });
    });
    const ready = await Promise.race([this.#prepare(namedTables(sql, this.#data.tables)), stopped]);
    if (ready === 'stopped') return { kind: 'cancelled', restarted: false };
    if ('kind' in ready) return ready;
    const fetchAll = () => this.#giveAll(ready);
    const running = runStatements({ connection: doorOf(ready.connection), statements, maxRows, fetchAll });
    const outcome = await Promise.race([running, stopped]);
    this.#stop = undefined;
    if (outcome === 'stopped') return { kind: 'cancelled', restarted: await this.#halt(ready, running) };
    if (outcome.kind === 'crashed') await this.#restart(ready);
    return outcome;
  }

  /** The engine with these tables, or why there is none. */
  async #prepare(tables: readonly string[]): Promise<Session | EngineOutcome> {
    try {
      await this.#data.load(tables);
    } catch (error) {
      return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
    }
    const session = await this.#session.catch(() => undefined);
    if (!session) return this.#retryLater();
    await this.#refresh(session);
    return session;
  }

  async #giveAll(session: Session): Promise<void> {
    await this.#data.load(this.#data.tables);
    await this.#refresh(session);
  }

  async #refresh(session: Session): Promise<void> {
    if (session.dataVersion !== this.#data.version) session.dataVersion = await giveData(session.database, this.#data);
  }

  /** Asks the query to end and kills the engine when it does not. True when the engine was killed. */
  async #halt(session: Session, running: Promise<EngineOutcome>): Promise<boolean> {
    session.connection.cancelSent().catch(() => undefined);
    const patience = new Promise<'deaf'>(resolve => setTimeout(() => resolve('deaf'), obeyMs));
    const ended = await Promise.race([running, patience]);
    if (ended !== 'deaf' && ended.kind !== 'crashed') return false;
    await this.#restart(session);
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

function doorOf(connection: AsyncDuckDBConnection): WasmConnection {
  return { query: sql => connection.query(sql), send: sql => connection.send(sql, true) };
}
