import { DuckDBInstance, StatementType } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { forbiddenFunctions } from './allowed-sql';
import { readEngineError } from './engine-error';
import type { ResultLimits, SandboxOutcome } from './outcome';
import { readPrepared } from './read-result.server';
import { runSelect } from './run-select.server';
import { openingStatements } from './session-rules';
import { calledNames } from './sql-text';

/** Rows to be written: JSON-safe values that DuckDB can cast to the column's type. */
export interface ScratchRows {
  /** The table as it is to stand in SQL, quoted where it must be. */
  table: string;
  /** The types of all its columns, as DuckDB writes them. */
  types: string[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * A database in memory for SQL nobody vouches for, to be opened only inside a sandbox process: it can reach no file, no network, no setting.
 * One question at a time.
 */
export interface ScratchDatabase {
  /** Runs a definition or an INSERT from outside, one statement. @throws with the engine's words, or when it is another kind of statement */
  define(sql: string): Promise<void>;
  /** Runs statements of our own. @throws with the engine's words */
  run(sql: string): Promise<void>;
  write(rows: ScratchRows): Promise<void>;
  /** One SELECT from outside. Never throws. */
  select(task: { sql: string; limits: ResultLimits; deadlineMs: number }): Promise<SandboxOutcome>;
  /** One SELECT of our own making around trees from outside that `select` has let in before: the same without the judgement of its words. */
  selectMade(task: { sql: string; limits: ResultLimits; deadlineMs: number }): Promise<SandboxOutcome>;
  close(): void;
}

export interface ScratchOptions {
  memoryMb: number;
  /** Whether a scalar sub-query with several rows is an error, as it is for learners; otherwise its first row counts. */
  strictScalars: boolean;
}

export async function openScratchDatabase({ memoryMb, strictScalars }: ScratchOptions): Promise<ScratchDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: `${memoryMb}MB`,
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET GLOBAL TimeZone = 'UTC'");
  await connection.run(`SET GLOBAL scalar_subquery_error_on_multiple_rows = ${strictScalars}`);
  await connection.run(openingStatements.join(';\n'));
  await connection.run('SET enable_external_access = false');
  await connection.run("SET disabled_filesystems = 'LocalFileSystem'");
  await connection.run('SET lock_configuration = true');
  return {
    define: sql => define(connection, sql),
    run: async sql => void (await connection.run(sql)),
    write: rows => write(connection, rows),
    select: ({ deadlineMs, ...task }) => inTime({ connection, deadlineMs, work: () => runSelect({ connection, ...task }) }),
    selectMade: ({ deadlineMs, ...task }) => inTime({ connection, deadlineMs, work: () => runMade({ connection, ...task }) }),
    close: () => instance.closeSync(),
  };
}

async function define(connection: DuckDBConnection, sql: string): Promise<void> {
  const forbidden = calledNames(sql).find(name => forbiddenFunctions.has(name));
  if (forbidden !== undefined) throw new Error(`${forbidden} is not allowed`);
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Error(`${statements.count} statements instead of one`);
  const prepared = await statements.prepare(0);
  if (prepared.statementType !== StatementType.CREATE && prepared.statementType !== StatementType.INSERT) {
    throw new Error(`${StatementType[prepared.statementType]} is neither a definition nor an INSERT`);
  }
  await prepared.run();
  prepared.destroySync();
}

/** Through JSON: six times as fast as VALUES at five hundred rows. */
async function write(connection: DuckDBConnection, { table, types, rows }: ScratchRows): Promise<void> {
  if (rows.length === 0) return;
  const structure = JSON.stringify([Object.fromEntries(types.map((_, i) => [`c${i}`, 'VARCHAR']))]);
  const casts = types.map((type, i) => `CAST(c${i} AS ${type})`).join(', ');
  const insert = await connection.prepare(
    `INSERT INTO ${table} SELECT ${casts} FROM (SELECT unnest(from_json($1::VARCHAR, '${structure}'), recursive := true))`,
  );
  insert.bindVarchar(
    1,
    JSON.stringify(rows.map(row => Object.fromEntries(row.map((cell, i) => [`c${i}`, cell === null ? null : String(cell)])))),
  );
  await insert.run();
  insert.destroySync();
}

interface InTime {
  connection: DuckDBConnection;
  deadlineMs: number;
  work(): Promise<SandboxOutcome>;
}

/** The engine looks at the interrupt between vectors; what does not is ended from outside, with the process. */
async function inTime({ connection, deadlineMs, work }: InTime): Promise<SandboxOutcome> {
  let interrupted = false;
  const late = setTimeout(
    () => {
      interrupted = true;
      connection.interrupt();
    },
    Math.max(1, deadlineMs),
  );
  const outcome = await work();
  clearTimeout(late);
  return interrupted && outcome.kind === 'sql-error' ? { kind: 'timeout', deadlineMs } : outcome;
}

async function runMade({
  connection,
  sql,
  limits,
}: {
  connection: DuckDBConnection;
  sql: string;
  limits: ResultLimits;
}): Promise<SandboxOutcome> {
  const started = performance.now();
  try {
    const prepared = await connection.prepare(sql);
    try {
      const result = await readPrepared({ connection, prepared, sql, limits });
      return 'kind' in result ? result : { kind: 'rows', result, ms: performance.now() - started };
    } finally {
      prepared.destroySync();
    }
  } catch (error) {
    return readEngineError(error instanceof Error ? error.message : String(error), sql);
  }
}
