import { useEffect, useState } from 'react';
import type { StatementRun } from '../run-script';
import type { SchemaTable } from '../schema-tree';
import type { Explanation, TryOut } from './explanation';

/** What an explanation needs of the page: its tables, and the engine's opinion of a changed statement. */
export interface ExplainingWith {
  tables: readonly SchemaTable[];
  tryOut: TryOut;
}

/** A run's mark and its panel ask the same. */
const kept = new WeakMap<StatementRun, Promise<Explanation>>();

function explanationOf(run: StatementRun, help: ExplainingWith): Promise<Explanation> | undefined {
  const { sql, outcome } = run;
  if (outcome.kind !== 'sql-error') return undefined;
  // The rules are fetched with the first error.
  const found = kept.get(run) ?? import('./explanation').then(({ explain }) => explain({ sql, outcome, ...help }));
  kept.set(run, found);
  return found;
}

/** What is to be said about the error of a run; undefined for a run without one, and for the moment it takes to find out. */
export function useExplanation(run: StatementRun | undefined, help: ExplainingWith | undefined): Explanation | undefined {
  const [known, setKnown] = useState<{ run: StatementRun; explanation: Explanation }>();
  useEffect(() => {
    if (!run || !help) return;
    let isWanted = true;
    explanationOf(run, help)
      ?.then(explanation => isWanted && setKnown({ run, explanation }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [run, help]);
  return known?.run === run ? known?.explanation : undefined;
}
