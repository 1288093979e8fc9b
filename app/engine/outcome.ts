import type { QueryResult } from './query-result';
import { firstRows } from './result-table';
import type { ResultTable } from './result-table';

/** Where in the SQL the engine points: both count from 1, the column in characters. */
export interface SqlPosition {
  line: number;
  column: number;
}

/** Why a text was not run at all. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'too-long'; limit: number }
  | { reason: 'several-statements'; count: number }
  /** The parser makes several statements of a PIVOT that does not name its values. */
  | { reason: 'pivot-without-in' }
  | { reason: 'not-a-select'; statement: string }
  | { reason: 'forbidden-function'; name: string };

/** What a result may be at most. A result beyond `rows` is cut (`truncated`) or refused, as `whenTooManyRows` says. */
export interface ResultLimits {
  rows: number;
  columns: number;
  /** Length of the longest text in one cell, in characters. */
  cell: number;
  /** Rough size of the whole result: bytes of all cells. */
  size: number;
  whenTooManyRows: 'cut' | 'refuse';
}

export interface RowsOutcome {
  kind: 'rows';
  /** Where `table` holds the result, its first rows only. */
  result: QueryResult;
  /** The whole result of an engine in the browser. */
  table?: ResultTable;
  /** Wall time of the engine from the statement to its last row read, in milliseconds. */
  ms: number;
}

export interface SqlErrorOutcome {
  kind: 'sql-error';
  /** The engine's own words, without its picture of the line. */
  message: string;
  /** The engine's class of error: `Parser`, `Binder`, `Catalog`, `Conversion`, `Out of Memory` … */
  errorType: string;
  position?: SqlPosition;
}

/** The outcome around a result that is read cell by cell. Its plain rows are made only where somebody asks: a million rows are shown without them. */
export function rowsOutcome(table: ResultTable, ms: number): RowsOutcome {
  let plain: QueryResult | undefined;
  return {
    kind: 'rows',
    table,
    ms,
    get result() {
      return (plain ??= firstRows(table));
    },
  };
}

/**
 * What came of running untrusted SQL in the sandbox. Only `rows`, `refused`, `sql-error`, `timeout`, `too-large` and `crashed` say something
 * about the SQL; `unavailable` is our own trouble and never the learner's fault.
 */
export type SandboxOutcome =
  | RowsOutcome
  | ({ kind: 'refused' } & Refusal)
  | SqlErrorOutcome
  | { kind: 'timeout'; deadlineMs: number }
  | { kind: 'too-large'; limit: 'rows' | 'columns' | 'cell' | 'size'; most: number }
  /** The engine died of this statement; the next one finds a fresh engine. */
  | { kind: 'crashed' }
  | { kind: 'unavailable'; detail: string };

/** What came of running SQL in the browser: the same, and also statements without rows and the learner's own stop. */
export type EngineOutcome =
  | SandboxOutcome
  | { kind: 'done'; ms: number }
  /** `restarted`: the engine had to be started afresh, so tables the learner made are gone. */
  | { kind: 'cancelled'; restarted: boolean };
