import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils';

/** How long a statement waits for another process (the command line, a backup) to let go of the file. */
const busyWaitMs = 5_000;
/** better-sqlite3 waits by blocking the event loop; give up at once nearly, and wait asynchronously instead. */
const blockingWaitMs = 20;

const pragmas = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;`;

/**
 * Prisma's better-sqlite3 adapter, made safe for a server with many users. The stock adapter has one connection and
 * (1) runs statements of other requests inside whichever transaction is open, so that they vanish with its rollback;
 * (2) begins transactions deferred, so that read-then-write fails against a second process;
 * (3) blocks the event loop while it waits for a lock; (4) sets `synchronous = NORMAL`, under which "saved" may be lost with the power.
 * Here one queue holds single statements and whole transactions in order of arrival, and transactions begin IMMEDIATE.
 */
export class OrderedSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'shuyu-ordered-sqlite';
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const inner = await new PrismaBetterSqlite3({ url: this.#file, timeout: blockingWaitMs }).connect();
    await patiently(() => inner.executeScript(pragmas));
    return new OrderedConnection(inner);
  }
}

class OrderedConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = 'shuyu-ordered-sqlite';
  readonly #inner: SqlDriverAdapter;
  #tail: Promise<void> = Promise.resolve();

  constructor(inner: SqlDriverAdapter) {
    this.#inner = inner;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#inTurn(() => patiently(async () => this.#inner.queryRaw(query)));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inTurn(() => patiently(async () => this.#inner.executeRaw(query)));
  }

  executeScript(script: string): Promise<void> {
    return this.#inTurn(() => patiently(async () => this.#inner.executeScript(script)));
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.#turn();
    try {
      await patiently(async () => this.#inner.executeScript('BEGIN IMMEDIATE'));
    } catch (error) {
      release();
      throw error;
    }
    return openTransaction(this.#inner, release);
  }

  async dispose(): Promise<void> {
    const release = await this.#turn();
    await this.#inner.dispose().finally(release);
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#turn();
    return work().finally(release);
  }

  async #turn(): Promise<() => void> {
    const before = this.#tail;
    const { promise, resolve } = deferred();
    this.#tail = promise;
    await before;
    return resolve;
  }
}

/** Prisma sends COMMIT and ROLLBACK as statements and then calls `commit()` or `rollback()`, which only end the turn. */
function openTransaction(inner: SqlDriverAdapter, release: () => void): Transaction {
  const run = (sql: string) => inner.executeRaw({ sql, args: [], argTypes: [] });
  const abandon = async () => {
    await run('ROLLBACK').catch(() => 0);
    release();
  };
  return {
    provider: inner.provider,
    adapterName: 'shuyu-ordered-sqlite',
    options: { usePhantomQuery: false },
    queryRaw: async query => inner.queryRaw(query),
    executeRaw: async query => {
      if (!/^\s*commit/i.test(query.sql)) return inner.executeRaw(query);
      try {
        return await patiently(async () => inner.executeRaw(query));
      } catch (error) {
        await abandon();
        throw error;
      }
    },
    commit: async () => release(),
    rollback: async () => release(),
    createSavepoint: async name => void (await run(`SAVEPOINT ${name}`)),
    rollbackToSavepoint: async name => void (await run(`ROLLBACK TO ${name}`)),
    releaseSavepoint: async name => void (await run(`RELEASE SAVEPOINT ${name}`)),
  };
}

/** Runs `work` again while another process holds the file, with growing pauses, up to `busyWaitMs`. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + busyWaitMs;
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 40)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const cause = typeof error.cause === 'object' && error.cause && 'originalCode' in error.cause ? String(error.cause.originalCode) : '';
  return code.startsWith('SQLITE_BUSY') || cause.startsWith('SQLITE_BUSY');
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
