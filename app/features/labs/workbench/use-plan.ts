import { useCallback, useRef, useState } from 'react';
import { splitStatements } from '~/engine/sql-text';
import type { StatementRun } from '../run-script';

/** How the engine would run the last statement: its plan as text, or the failure in its place. */
export type PlanState = { kind: 'none' } | { kind: 'asking' } | { kind: 'plan'; text: string } | { kind: 'failed'; run: StatementRun };

type Runner = (text: string, signal: AbortSignal) => Promise<StatementRun[]>;

export function usePlan(runner: Runner): { state: PlanState; explain(sql: string): Promise<void> } {
  const [state, setState] = useState<PlanState>({ kind: 'none' });
  const asked = useRef(0);
  const explain = useCallback(
    async (sql: string) => {
      const turn = (asked.current += 1);
      setState({ kind: 'asking' });
      const statement = splitStatements(sql).at(-1) ?? '';
      const run = (await runner(statement && `EXPLAIN ${statement.replace(/^explain\s+/i, '')}`, new AbortController().signal)).at(-1);
      if (turn === asked.current && run) setState(planOf(run));
    },
    [runner],
  );
  return { state, explain };
}

/** EXPLAIN answers with rows of `explain_key`, `explain_value`; the value is a drawing. */
function planOf(run: StatementRun): PlanState {
  if (run.outcome.kind !== 'rows') return { kind: 'failed', run };
  return { kind: 'plan', text: run.outcome.result.rows.map(row => String(row.at(-1) ?? '')).join('\n') };
}
