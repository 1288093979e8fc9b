/** Two queries over one schema: is the submission as good as the reference? */
export interface Pair {
  schemaDdl: string;
  referenceSql: string;
  submissionSql: string;
  /** Whether the order of rows counts; missing: it counts where the reference has an ORDER BY. */
  ordered?: boolean | undefined;
  /** INSERTs of a world that is tried before all others. */
  setupSql?: string | undefined;
}

/** Why a verdict is what it is. `message` is the engine's. */
export type PairReason =
  | { kind: 'no-difference'; worlds: number }
  | { kind: 'schema-broken'; message: string }
  | { kind: 'setup-broken'; message: string }
  | { kind: 'reference-broken'; message: string }
  | { kind: 'submission-broken'; message: string }
  /** The reference ran on a world on which the submission failed or did not end. */
  | { kind: 'submission-fails'; message: string }
  | { kind: 'column-count'; expected: number; actual: number }
  | { kind: 'column-type'; column: string; expected: string; actual: string }
  | { kind: 'row-count'; expected: number; actual: number }
  | { kind: 'cells'; column: string; expected: string; actual: string }
  | { kind: 'rows' }
  | { kind: 'order' }
  | { kind: 'no-time' }
  | { kind: 'crashed' }
  | { kind: 'unavailable'; message: string };

export interface PairVerdict {
  verdict: 'accepted' | 'rejected' | 'error';
  reason: PairReason;
  /** A world on which the two differ, as INSERT statements, the smallest found. Empty text: the empty world. */
  world?: string;
}
