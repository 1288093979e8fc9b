import { useCallback, useMemo, useState } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from '../messages';
import { describeFailure } from '../result/error-panel';
import type { StatementRun } from '../run-script';
import type { EditorMark } from './editor-props';

/** The mark of the last run's error, until the text changes. */
export function useErrorMark(runs: StatementRun[] | undefined): { mark: EditorMark | undefined; clearMark(): void } {
  const t = useText(messages);
  const [clearedFor, setClearedFor] = useState<StatementRun[]>();
  const mark = useMemo(() => (runs && runs !== clearedFor ? markOf(runs, t) : undefined), [runs, clearedFor, t]);
  const clearMark = useCallback(() => setClearedFor(runs), [runs]);
  return { mark, clearMark };
}

function markOf(runs: StatementRun[], t: Parameters<typeof describeFailure>[1]): EditorMark | undefined {
  const last = runs.at(-1);
  if (last?.errorAt === undefined || last.outcome.kind !== 'sql-error') return undefined;
  return { at: last.errorAt, message: describeFailure(last.outcome, t).title };
}
