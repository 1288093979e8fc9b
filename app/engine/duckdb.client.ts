import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { DataFile } from './data-parts';
import { engineFolder } from './engine-files';
import { startEngineWorker } from './engine-worker.client';
import { runStatements } from './lab-script.client';
import type { RunLimits, WasmConnection } from './lab-statement.client';
import { memoryLimitMb } from './memory-limit';
import { namedTables } from './named-tables';
import type { EngineOutcome } from './outcome';
import { OwnStatements } from './own-statements';
import { PartedFile } from './parted-file.client';
import type { ByteProgress } from './parted-file.client';
import { openingStatements, sampleDatabase, searchPathStatement } from './session-rules';
import { Spare } from './spare-engine';
import { splitStatements } from './sql-text';

/** How long a stopped query may take to obey before the engine is killed; most obey within 100 ms. */
const obeyMs = 300;

/** How long making the learner's own tables again may take after the engine was killed; the next run waits for it. */
const repeatMs = 10_000;

/** A run that takes longer may have to be stopped by killing its engine; from here on the one that follows is made ready beside it. */
const spareAfterMs = 800;

/** GiB of a device below which a second engine beside a large query would be one too many. */
const spareFromMemory = 4;

export interface RunOptions extends RunLimits {
  signal?: AbortSignal;
}

export interface LabEngine {
  /**
   * Runs the statements of a text in order and returns the last one's outcome, or the first that is not `rows` or `done`. Tables they name are
   * fetched first. Rows beyond `maxRows` are cut. Tables the learner makes live in memory; the sample's own are read-only. Runs wait for each
   * other. Never throws.
   */
  run(sql: string, options: RunOptions): Promise<EngineOutcome>;
  /** Fetches tables before a run asks for them. @throws when one does not arrive; a run that names it asks again */
  load(tables: readonly string[]): Promise<void>;
  /** Gives the engine a file of the learner's own, by a name that SQL can read it under; it outlives a restart of the engine. */
  addFile(name: string, content: Uint8Array): Promise<void>;
  /** Stops what is running; that run ends as `cancelled`. Within about half a second, even where the engine does not listen. */
  cancel(): void;
  close(): Promise<void>;
}

interface Session {
  database: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** The version of the data file that the engine has. */
  dataVersion: number;
  /** Rejects when the worker ends by itself. */
  died: Promise<never>;
}

interface Opening {
  file: DataFile;
  needed: readonly string[];
  /** Bytes over the wire, of the engine and the data; also hears of tables that are fetched later. */
  onProgress: (progress: ByteProgress) => void;
  /** A restarted engine could not get all of the learner's own tables back. */
  onLoss: () => void;
}

/**
 * Starts DuckDB-WASM with a data file attached read-only as the default tables: all of them can be seen, the rows of those `needed` are there.
 * @throws when the engine or the data cannot be fetched or opened
 */
export async function openLabEngine({ file, needed, onProgress, onLoss }: Opening): Promise<LabEngine> {
  const parts = { engine: none, data: none };
  const tell = (part: keyof typeof parts, progress: ByteProgress) => {
    parts[part] = progress;
    onProgress({ loaded: parts.engine.loaded + parts.data.loaded, total: parts.engine.total + parts.data.total });
  };
  const data = new PartedFile(file, progress => tell('data', progress));
  const [started] = await Promise.all([startDatabase(progress => tell('engine', progress)), data.load(needed)]);
  parts.engine = none;
  return new WasmLabEngine({ data, session: await openSession(started, data), onLoss });
}

const none: ByteProgress = { loaded: 0, total: 0 };

type Started = Pick<Session, 'database' | 'died'>;

async function startDatabase(onProgress: (progress: ByteProgress) => void = () => undefined): Promise<Started> {
  const { worker, died } = await startEngineWorker(onProgress);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([openDatabase(database), died]);
    return { database, died };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function openDatabase(database: AsyncDuckDB): Promise<void> {
  await database.open({ path: ':memory:', query: { queryPollingInterval: 10 }, filesystem: { forceFullHTTPReads: false } });
}

async function openSession({ database, died }: Started, data: PartedFile): Promise<Session> {
  const dataVersion = await giveData(database, data);
  const connection = await database.connect();
  const memory = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : undefined;
  const statements = [
    `SET memory_limit = '${memoryLimitMb(memory)}MiB'`,
    // Every extension is asked of an address of ours that has none: a clean error instead of a trapped engine.
    `SET custom_extension_repository = '${location.origin}${engineFolder}/extensions'`,
    `ATTACH '${sampleDatabase}.duckdb' AS ${sampleDatabase} (READ_ONLY)`,
    ...openingStatements,
    searchPathStatement,
  ];
  await connection.query(statements.join(';\n'));
  return { database, connection, dataVersion, died };
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
  #files = new Map<string, Uint8Array>();
  #own = new OwnStatements();
  #onLoss: () => void;
  #session: Promise<Session>;
  #spare = new Spare<Started>({ start: () => startDatabase(), end: ({ database }) => void database.terminate() });
  #queue: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;

  constructor({ data, session, onLoss }: { data: PartedFile; session: Session; onLoss: () => void }) {
    this.#data = data;
    this.#session = Promise.resolve(session);
    this.#onLoss = onLoss;
  }

  run(sql: string, options: RunOptions): Promise<EngineOutcome> {
    const turn = this.#queue.then(() => this.#runNow({ sql, ...options }));
    this.#queue = turn;
    return turn;
  }

  load(tables: readonly string[]): Promise<void> {
    return this.#data.load(tables);
  }

  async addFile(name: string, content: Uint8Array): Promise<void> {
    this.#files.set(name, content);
    const { database } = await this.#session;
    await database.registerFileBuffer(name, content.slice());
  }

  cancel(): void {
    this.#stop?.();
  }

  async close(): Promise<void> {
    this.cancel();
    this.#spare.drop();
    await this.#session.then(
      ({ database }) => database.terminate(),
      () => undefined,
    );
  }

  async #runNow({ sql, signal, ...limits }: RunOptions & { sql: string }): Promise<EngineOutcome> {
    if (signal?.aborted) return { kind: 'cancelled', restarted: false };
    const statements = splitStatements(sql);
    if (statements.length === 0) return { kind: 'refused', reason: 'empty' };
    const stop = new AbortController();
    const stopped = new Promise<'stopped'>(resolve => stop.signal.addEventListener('abort', () => resolve('stopped')));
    this.#stop = () => stop.abort();
    signal?.addEventListener('abort', this.#stop, { once: true });
    const ready = await Promise.race([this.#prepare(namedTables(sql, this.#data.tables)), stopped]);
    if (ready === 'stopped') return { kind: 'cancelled', restarted: false };
    if ('kind' in ready) return ready;
    const running = this.#runAll(statements, { session: ready, stop: stop.signal, limits });
    const slow = setTimeout(() => hasRoomForSpare() && this.#spare.prepare(), spareAfterMs);
    const outcome = await Promise.race([running, stopped, ready.died.catch(() => crashed)]);
    clearTimeout(slow);
    this.#stop = undefined;
    if (outcome === 'stopped') return { kind: 'cancelled', restarted: await this.#halt(ready, running) };
    if (outcome.kind === 'crashed') await this.#restart(ready);
    else this.#spare.drop();
    return outcome;
  }

  async #runAll(statements: readonly string[], { session, stop, limits }: Doing): Promise<EngineOutcome> {
    const connection = doorOf(session.connection, stop);
    let outcome: EngineOutcome = { kind: 'refused', reason: 'empty' };
    for (const sql of statements) {
      outcome = await runStatements({ connection, statements: [sql], ...limits, fetchAll: () => this.#giveAll(session) });
      this.#own.record(sql, outcome);
      if (stop.aborted || (outcome.kind !== 'rows' && outcome.kind !== 'done')) break;
    }
    return outcome;
  }

  /** The engine with these tables, or why there is none. */
  async #prepare(tables: readonly string[]): Promise<Session | EngineOutcome> {
    try {
      await this.#data.load(tables);
    } catch (error) {
      return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
    }
    try {
      // An engine that did not come back is started once more for this run.
      const session = await this.#session.catch(() => (this.#session = this.#startAgain()));
      await this.#refresh(session);
      return session;
    } catch (error) {
      return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
    }
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
    if (ended === 'deaf' || ended.kind === 'crashed') {
      await this.#restart(session);
      return true;
    }
    this.#spare.drop();
    return false;
  }

  async #restart({ database }: Session): Promise<void> {
    await database.terminate();
    this.#session = this.#startAgain();
    this.#session.catch(() => undefined);
  }

  /** A fresh engine with the data, the learner's files and, as far as they can be made again, their own tables. */
  async #startAgain(): Promise<Session> {
    const session = await this.#startWithFiles();
    if (this.#own.empty) return session;
    const late = new Promise<'late'>(resolve => setTimeout(() => resolve('late'), repeatMs));
    const repeated = this.#own.repeat(sql => session.connection.query(sql));
    const whole = await Promise.race([repeated, late, session.died.catch(() => false)]);
    if (whole === true) return session;
    this.#onLoss();
    if (whole === false) return session;
    this.#own.forget();
    await session.database.terminate();
    return this.#startWithFiles();
  }

  async #startWithFiles(): Promise<Session> {
    const session = await openSession(await this.#spare.take(), this.#data);
    for (const [name, content] of this.#files) await session.database.registerFileBuffer(name, content.slice());
    return session;
  }
}

const crashed: EngineOutcome = { kind: 'crashed' };

/** Browsers that do not tell their memory are those of computers and of phones alike; a second engine is small until it has data. */
function hasRoomForSpare(): boolean {
  return !('deviceMemory' in navigator) || Number(navigator.deviceMemory) >= spareFromMemory;
}

interface Doing {
  session: Session;
  stop: AbortSignal;
  limits: Omit<RunOptions, 'signal'>;
}

function doorOf(connection: AsyncDuckDBConnection, stop: AbortSignal): WasmConnection {
  return {
    query: sql => connection.query(sql),
    send: async sql => untilStopped(await connection.send(sql, true), stop),
  };
}

/** A result nobody waits for any more is not read to its end. */
async function* untilStopped<Batch>(batches: AsyncIterable<Batch>, stop: AbortSignal): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    if (stop.aborted) return;
    yield batch;
  }
}
