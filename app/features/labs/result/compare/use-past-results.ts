import { useEffect, useState } from 'react';
import type { ResultTable } from '~/engine/result-table';
import { plainTable } from '~/engine/result-table';
import type { StatementRun } from '../../run-script';

/** A result of this visit that a later one can be held against. */
export interface PastResult {
  id: number;
  at: Date;
  sql: string;
  table: ResultTable;
}

/** Results are memory: a few, and none of the very large ones. */
const mostKept = 8;
const mostRows = 200_000;

/** The results of this visit, the latest first. */
export function usePastResults(runs: StatementRun[] | undefined): PastResult[] {
  const [past, setPast] = useState<{ of: StatementRun[] | undefined; list: PastResult[] }>({ of: undefined, list: [] });
  // A run is done: what it gave is remembered with its time.
  useEffect(() => {
    if (!runs) return;
    const at = new Date();
    setPast(({ of, list }) => (of === runs ? { of, list } : { of: runs, list: withResults(list, runs, at) }));
  }, [runs]);
  return past.list;
}

function withResults(list: PastResult[], runs: StatementRun[], at: Date): PastResult[] {
  const next = (list[0]?.id ?? 0) + 1;
  const made = runs.flatMap(({ sql, outcome }, i) => {
    if (outcome.kind !== 'rows') return [];
    const table = outcome.table ?? plainTable(outcome.result);
    return table.rowCount > mostRows ? [] : [{ id: next + i, at, sql, table }];
  });
  return [...made.reverse(), ...list].slice(0, mostKept);
}
