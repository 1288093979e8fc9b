import { useCallback, useEffect, useRef, useState } from 'react';
import { succeeded } from './run-script';
import type { StatementRun } from './run-script';

export interface QueryText {
  text: string;
  /** Where the text begins in the editor. */
  start: number;
}

export interface QueryRuns {
  /** The statements run last, in order; undefined before the first run. */
  runs: StatementRun[] | undefined;
  running: boolean;
  /** While running: the statements so far, the last one's rows still arriving. */
  live: StatementRun[] | undefined;
  run(query: QueryText): Promise<StatementRun[] | undefined>;
  stop(): void;
}

type Runner = (text: string, signal: AbortSignal, onProgress: (runs: StatementRun[]) => void) => Promise<StatementRun[]>;

/** Runs one text at a time; a run can be stopped, and ends with the view it belongs to. */
export function useQueryRuns(runner: Runner): QueryRuns {
  const [runs, setRuns] = useState<StatementRun[]>();
  const [running, setRunning] = useState(false);
  const [live, setLive] = useState<StatementRun[]>();
  const active = useRef<AbortController>();

  useEffect(() => () => active.current?.abort(), []);

  const run = useCallback(
    async ({ text, start }: QueryText) => {
      if (active.current) return undefined;
      const stopper = new AbortController();
      active.current = stopper;
      setRunning(true);
      const made = (await runner(text, stopper.signal, setLive)).map(each => shifted(each, start));
      active.current = undefined;
      setRunning(false);
      setLive(undefined);
      setRuns(made);
      return made;
    },
    [runner],
  );
  const stop = useCallback(() => active.current?.abort(), []);
  return { runs, running, live, run, stop };
}

function shifted(run: StatementRun, by: number): StatementRun {
  return { ...run, start: (run.start ?? 0) + by, ...(run.errorAt !== undefined && { errorAt: run.errorAt + by }) };
}

/** What the history remembers of a run. */
export function summaryOf(runs: StatementRun[]): { failed: boolean; rows?: number } {
  const outcome = runs.at(-1)?.outcome;
  if (outcome?.kind === 'rows') return { failed: false, rows: outcome.table?.rowCount ?? outcome.result.rows.length };
  return { failed: outcome === undefined || !succeeded(outcome) };
}
