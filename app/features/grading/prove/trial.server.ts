import { openLockedDatabase } from '~/engine/locked-database.server';
import type { ResultLimits } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { runSelect } from '~/engine/run-select.server';

/** What a query of the house gives on one world. `unbound`: it names what is not there, so nobody could hand it in. */
export type TrialAnswer =
  { kind: 'rows'; result: QueryResult } | { kind: 'unbound'; message: string } | { kind: 'failed'; message: string };

export interface Trial {
  /** One at a time. Never throws. */
  run(sql: string): Promise<TrialAnswer>;
  close(): void;
}

const limits: ResultLimits = { rows: 20_000, columns: 100, cell: 100_000, size: 20_000_000, whenTooManyRows: 'refuse' };
/** A query on such a world takes milliseconds. Only one that would never end may be cut off: a busy machine must not look like a mistake. */
const deadlineMs = 10_000;
const memoryMb = 512;
const bindingErrors: ReadonlySet<string> = new Set(['Binder', 'Catalog', 'Parser', 'Syntax']);

/**
 * Opens a world for many queries of the house (a lab's solution, its mutants, its known mistakes) in this process, with the engine, walls and clock
 * of grading. @throws when the file is no database
 */
export async function openTrial(file: string): Promise<Trial> {
  const database = await openLockedDatabase({ file, memoryMb, threads: 1, clock: 'sample' });
  const connection = await database.connect();
  return {
    async run(sql) {
      const late = setTimeout(() => connection.interrupt(), deadlineMs);
      const outcome = await runSelect({ connection, sql, limits });
      clearTimeout(late);
      if (outcome.kind === 'rows') return outcome;
      if (outcome.kind !== 'sql-error') return { kind: 'failed', message: outcome.kind };
      return { kind: bindingErrors.has(outcome.errorType) ? 'unbound' : 'failed', message: outcome.message };
    },
    close() {
      connection.closeSync();
      database.close();
    },
  };
}
