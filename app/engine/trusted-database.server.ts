import { DuckDBDateValue } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { fileIdentity } from './file-identity.server';
import { openLockedDatabase } from './locked-database.server';
import type { LockedDatabase, LockedDatabaseOptions } from './locked-database.server';
import type { ResultLimits } from './outcome';
import type { QueryResult } from './query-result';
import { readPrepared } from './read-result.server';

/** Rows handed in beside the file's own tables, visible to one query only. */
export interface SuppliedTable {
  name: string;
  /** DuckDB types, e.g. `DATE`, `DECIMAL(12,2)`. */
  columns: { name: string; type: string }[];
  /** Cells that DuckDB can cast to the column's type: texts, numbers, booleans, null. */
  rows: (string | number | boolean | null)[][];
}

export interface TrustedQuery {
  /** One statement that reads. */
  sql: string;
  /** Named parameters (`$from`) the statement may use; texts of the form YYYY-MM-DD are dates. */
  params?: Record<string, string | number | boolean | null>;
  tables?: SuppliedTable[];
  /** After so many milliseconds the query is interrupted. */
  deadlineMs: number;
}

/** The SQL is ours, so what goes wrong with it is a bug or a broken definition. The message is the engine's. */
export class TrustedQueryError extends Error {
  override name = 'TrustedQueryError';
}

const limits: ResultLimits = { rows: 1_000_000, columns: 1000, cell: 10_000_000, size: 500_000_000, whenTooManyRows: 'refuse' };

/** SQL of the house (metrics, reference solutions) on one read-only file, in this process. The database stays open until the file changes. */
export class TrustedDatabase {
  #options: LockedDatabaseOptions;
  #open: { identity: string; database: LockedDatabase } | undefined;
  #lastLook: Promise<unknown> = Promise.resolve();

  constructor(options: LockedDatabaseOptions) {
    this.#options = options;
  }

  /** @throws TrustedQueryError when the file cannot be opened, the SQL fails, or the deadline passes */
  async query({ sql, params = {}, tables = [], deadlineMs }: TrustedQuery): Promise<QueryResult> {
    try {
      const connection = await (await this.#current()).connect();
      const late = setTimeout(() => connection.interrupt(), deadlineMs);
      try {
        for (const table of tables) await supply(connection, table);
        return await readOne({ connection, sql, params });
      } finally {
        clearTimeout(late);
        connection.closeSync();
      }
    } catch (error) {
      throw new TrustedQueryError(messageOf(error, deadlineMs), { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#lastLook;
    this.#open?.database.close();
    this.#open = undefined;
  }

  /** Looks happen one after the other, so that two queries never open the file twice. */
  #current(): Promise<LockedDatabase> {
    const look = this.#lastLook.then(() => this.#openUnlessUnchanged());
    this.#lastLook = look.catch(() => undefined);
    return look;
  }

  async #openUnlessUnchanged(): Promise<LockedDatabase> {
    const identity = await fileIdentity(this.#options.file);
    if (this.#open?.identity === identity) return this.#open.database;
    const database = await openLockedDatabase(this.#options);
    this.#open?.database.close();
    this.#open = { identity, database };
    return database;
  }
}

async function readOne({ connection, sql, params }: { connection: DuckDBConnection } & Pick<Required<TrustedQuery>, 'sql' | 'params'>) {
  const prepared = await connection.prepare(sql);
  const parameters: Record<string, DuckDBValue> = {};
  for (let i = 1; i <= prepared.parameterCount; i += 1) {
    const name = prepared.parameterName(i);
    const given = params[name];
    if (given === undefined) throw new Error(`The parameter $${name} was not given`);
    parameters[name] = parameterValue(given);
  }
  prepared.bind(parameters);
  const result = await readPrepared({ connection, prepared, sql, parameters, limits });
  if ('kind' in result) throw new Error(`The result has too many or too large ${result.limit}: more than ${result.most}`);
  return result;
}

function parameterValue(given: string | number | boolean | null): DuckDBValue {
  const date = typeof given === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) : null;
  return date ? DuckDBDateValue.fromParts({ year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) }) : given;
}

async function supply(connection: DuckDBConnection, { name, columns, rows }: SuppliedTable): Promise<void> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await connection.run(`CREATE TEMP TABLE ${quoted(name)} (${columns.map(column => `${quoted(column.name)} ${column.type}`).join(', ')})`);
  const insert = await connection.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`);
  for (const row of rows) {
    insert.bind(columns.map((_, i) => (typeof row[i] === 'number' ? String(row[i]) : (row[i] ?? null))));
    await insert.run();
  }
  insert.destroySync();
}

function messageOf(error: unknown, deadlineMs: number): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('INTERRUPT') ? `The query took longer than ${deadlineMs} ms` : message;
}
