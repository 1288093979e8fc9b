import { useMemo } from 'react';
import type { StatementRun } from '../run-script';
import { remarkOn } from './remark';
import { SuggestionBox } from './suggestion-box';

/** One line above the result of a statement that ran and certainly does not say what was meant. */
export function RunRemark({ run }: { run: StatementRun }) {
  const { sql, outcome } = run;
  const remark = useMemo(() => (outcome.kind === 'rows' ? remarkOn(sql) : undefined), [sql, outcome.kind]);
  return remark ? <SuggestionBox run={run} suggestion={remark} isMarked={false} className="mx-3 mt-2 shrink-0" /> : null;
}
