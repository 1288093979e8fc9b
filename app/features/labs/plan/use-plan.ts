import { useCallback, useRef, useState } from 'react';
import { readingKeywords } from '~/engine/session-rules';
import { firstKeyword, splitStatements } from '~/engine/sql-text';
import type { StatementRun } from '../run-script';
import type { QueryText } from '../use-query-runs';

/** How the engine ran the last statement: its answer as JSON, or the failure in its place. */
export type PlanState =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'not-a-query' }
  | { kind: 'plan'; sql: string; json: string }
  | { kind: 'failed'; run: StatementRun };

export interface PlanDesk {
  state: PlanState;
  /** Runs the last statement of the text and times its steps. */
  explain(query: QueryText): Promise<void>;
  stop(): void;
}

type Runner = (text: string, signal: AbortSignal) => Promise<StatementRun[]>;

/** On a line of its own, so that places of errors only lie one line further down. */
const question = 'EXPLAIN (ANALYZE, FORMAT JSON)\n';

export function usePlan(runner: Runner): PlanDesk {
  const [state, setState] = useState<PlanState>({ kind: 'none' });
  const asked = useRef<AbortController>();
  const explain = useCallback(
    async ({ text, start }: QueryText) => {
      asked.current?.abort();
      const stopper = new AbortController();
      asked.current = stopper;
      const statement = (splitStatements(text).at(-1) ?? '').replace(/^explain\s+(?:analyze\s+)?/i, '');
      if (!readingKeywords.has(firstKeyword(statement))) return setState({ kind: 'not-a-query' });
      setState({ kind: 'asking' });
      const run = (await runner(question + statement, stopper.signal)).at(-1);
      if (asked.current !== stopper || !run) return;
      setState(answerOf(run, { sql: statement, start: start + Math.max(0, text.lastIndexOf(statement)) }));
    },
    [runner],
  );
  const stop = useCallback(() => asked.current?.abort(), []);
  return { state, explain, stop };
}

/** EXPLAIN answers with rows of `explain_key`, `explain_value`. */
function answerOf({ outcome }: StatementRun, asked: { sql: string; start: number }): PlanState {
  if (outcome.kind === 'rows') return { kind: 'plan', sql: asked.sql, json: String(outcome.result.rows[0]?.at(-1) ?? '') };
  if (outcome.kind !== 'sql-error' || !outcome.position) return { kind: 'failed', run: { ...asked, outcome } };
  const { line, column } = outcome.position;
  return { kind: 'failed', run: { ...asked, outcome: { ...outcome, position: { line: Math.max(1, line - 1), column } } } };
}
