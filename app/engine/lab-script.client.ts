import { readEngineError } from './engine-error';
import { runStatement } from './lab-statement.client';
import type { RunLimits, WasmConnection } from './lab-statement.client';
import type { EngineOutcome } from './outcome';

interface Script extends RunLimits {
  connection: WasmConnection;
  statements: readonly string[];
  /** Brings the rows of all tables. @throws when they cannot be fetched */
  fetchAll(): Promise<void>;
}

/** Runs statements in order up to the first that gives neither rows nor nothing. Returns the last one's outcome; never throws. */
export async function runStatements({ connection, statements, fetchAll, ...limits }: Script): Promise<EngineOutcome> {
  let outcome: EngineOutcome = { kind: 'refused', reason: 'empty' };
  const run = (sql: string) => runStatement({ connection, sql, ...limits }).catch(error => outcomeOfError(error, sql));
  for (const sql of statements) {
    outcome = await run(sql);
    if (readsWhatIsMissing(outcome)) outcome = (await failureOf(fetchAll)) ?? (await run(sql));
    if (outcome.kind !== 'rows' && outcome.kind !== 'done') return outcome;
  }
  return outcome;
}

/** A statement can put a table's name together as it runs: then nobody could tell beforehand that the table is needed. */
function readsWhatIsMissing(outcome: EngineOutcome): boolean {
  return outcome.kind === 'sql-error' && outcome.message.startsWith('Corrupt database file: computed checksum');
}

async function failureOf(fetchAll: () => Promise<void>): Promise<EngineOutcome | undefined> {
  return fetchAll().then(
    () => undefined,
    error => ({ kind: 'unavailable', detail: String(error) }),
  );
}

/** After these the WASM memory or the database inside is beyond use. */
const fatal =
  /memory access out of bounds|unreachable|table index|null function|Aborted\(|database has been invalidated|INTERNAL Error|FATAL Error|bad_alloc/i;

function outcomeOfError(error: unknown, sql: string): EngineOutcome {
  const message = error instanceof Error ? error.message : String(error);
  if (fatal.test(message) || (error instanceof Error && error.name === 'RuntimeError')) return { kind: 'crashed' };
  return readEngineError(message, sql);
}
