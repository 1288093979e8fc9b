import { useCallback, useMemo, useState } from 'react';
import { useLocalized, useText } from '~/i18n/use-text';
import type { EditorMark } from '../editor/editor-props';
import type { StatementRun } from '../run-script';
import { describeMistake } from './describe-mistake';
import { messages } from './messages';
import { readMistake } from './mistake';
import { useExplanation } from './use-explanation';
import type { ExplainingWith } from './use-explanation';

interface ErrorMark {
  mark: EditorMark | undefined;
  clearMark(): void;
}

/** The mark of the last run's error, with the change that puts it right, until the text changes. */
export function useErrorMark(runs: StatementRun[] | undefined, help: ExplainingWith): ErrorMark {
  const t = useText(messages);
  const pick = useLocalized();
  const [clearedFor, setClearedFor] = useState<StatementRun[]>();
  const failed = runs && runs !== clearedFor ? runs.at(-1) : undefined;
  const explanation = useExplanation(failed, help);
  const mark = useMemo(() => {
    if (failed?.outcome.kind !== 'sql-error') return undefined;
    const { start = 0, errorAt, outcome } = failed;
    const { place, suggestion } = explanation ?? {};
    const from = place ? start + place.from : errorAt;
    if (from === undefined) return undefined;
    const { title } = describeMistake(readMistake(outcome), t);
    const change = suggestion?.replacement;
    return {
      at: from,
      message: suggestion ? `${title}\n${pick(suggestion.title)}` : title,
      ...(place && { to: start + place.to }),
      ...(change && { fix: { name: t.fixIt, from: start + change.from, to: start + change.to, insert: change.insert } }),
    };
  }, [failed, explanation, t, pick]);
  const clearMark = useCallback(() => setClearedFor(runs), [runs]);
  return { mark, clearMark };
}
