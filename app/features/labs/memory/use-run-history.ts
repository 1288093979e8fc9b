import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isRemembered, markSent, nextBatch, parseRuns, withRun } from './past-run';
import type { LocalRun, PastRun } from './past-run';

/** Where the runs of the person signed in are kept on the server. */
export const runsAddress = '/memory/runs';

/** Runs are told together, some seconds after the last one: a run never waits for its history. */
const gatherMs = 4_000;

export type RunToRemember = Pick<PastRun, 'sql' | 'ms' | 'rows' | 'outcome'>;

export interface RunMemory {
  userId: string;
  labSlug: string;
  /** Runs remembered since the page was opened. */
  count: number;
  remember(run: RunToRemember): void;
  /** Tells the server what it has not heard. */
  flush(): Promise<void>;
}

/** What was run here, remembered in this browser at once and on the server soon after. */
export function useRunHistory({ userId, labSlug }: { userId: string; labSlug: string }): RunMemory {
  const [count, setCount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const flush = useCallback(() => sendRuns(userId), [userId]);

  const remember = useCallback(
    (run: RunToRemember) => {
      if (!isRemembered(run)) return;
      // Read again: another tab may have run something since.
      const past: PastRun = { ...run, id: crypto.randomUUID(), labSlug, at: new Date().toISOString() };
      keepRuns(userId, withRun(readRuns(userId), past));
      setCount(before => before + 1);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), gatherMs);
    },
    [userId, labSlug, flush],
  );

  // What an earlier visit could not tell, what was run without a network, and what is left when the page goes.
  useEffect(() => {
    const tell = () => void flush();
    const leave = () => void sendRuns(userId, true);
    tell();
    addEventListener('online', tell);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('online', tell);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [userId, flush]);

  return useMemo(() => ({ userId, labSlug, count, remember, flush }), [userId, labSlug, count, remember, flush]);
}

async function sendRuns(userId: string, keepalive = false): Promise<void> {
  let before: PastRun[] = [];
  for (;;) {
    const batch = nextBatch(readRuns(userId));
    // The same again: this browser did not keep what was noted.
    if (batch.length === 0 || batch[0]?.id === before[0]?.id) return;
    // oxlint-disable-next-line no-await-in-loop -- the next batch is known when this one has arrived
    const answer = await postRuns({ kind: 'add', runs: batch }, keepalive);
    if (answer === 'lost') return;
    const ids = batch.map(run => run.id);
    keepRuns(userId, markSent(readRuns(userId), ids));
    before = batch;
  }
}

export type RunsMessage = { kind: 'add'; runs: readonly PastRun[] } | { kind: 'forget'; id: string } | { kind: 'forget-all' };

/** `refused`: the server will never take it; `lost`: it may the next time. */
export async function postRuns(message: RunsMessage, keepalive = false): Promise<'done' | 'refused' | 'lost'> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch(runsAddress, { method: 'POST', headers, body: JSON.stringify(message), keepalive });
    if (response.ok) return 'done';
    return response.status === 400 ? 'refused' : 'lost';
  } catch {
    return 'lost';
  }
}

function runsKey(userId: string): string {
  return `shuyu:runs:${userId}`;
}

/** The runs in this browser's memory, newest first. */
export function readRuns(userId: string): LocalRun[] {
  try {
    return parseRuns(localStorage.getItem(runsKey(userId)));
  } catch {
    return [];
  }
}

/** A full or forbidden storage costs the memory of runs the server has not heard of, nothing else. */
export function keepRuns(userId: string, runs: readonly LocalRun[]): void {
  try {
    localStorage.setItem(runsKey(userId), JSON.stringify(runs));
  } catch {
    return;
  }
}
