import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LabLink } from '../lab-view';
import { isWanted, mergeRuns } from './past-run';
import type { LocalRun, PastRun, RunWish } from './past-run';
import { keepRuns, postRuns, readRuns, runsAddress } from './use-run-history';
import type { RunMemory } from './use-run-history';

interface Answer {
  runs: PastRun[];
  next: number | undefined;
  labs: LabLink[];
}

export interface FoundRuns {
  runs: PastRun[];
  labs: LabLink[];
  /** `here`: the server does not answer, and these are this browser's own. */
  from: 'loading' | 'server' | 'here';
  /** Fetches earlier ones; undefined where there are none. */
  more: (() => void) | undefined;
  /** Both are true when it is done. */
  forget(run: PastRun): Promise<boolean>;
  forgetAll(): Promise<boolean>;
}

/** A pause in typing after which the search goes out. */
const pauseMs = 250;

/** The runs somebody looks for: the server's, and those only this browser knows of so far. */
export function useFoundRuns(memory: RunMemory, { wish, starred }: { wish: RunWish; starred: ReadonlySet<string> }): FoundRuns {
  const { userId, count, flush } = memory;
  const [answer, setAnswer] = useState<Answer>();
  const [from, setFrom] = useState<FoundRuns['from']>('loading');
  const [local, setLocal] = useState<LocalRun[]>([]);

  useEffect(() => {
    let here = true;
    const timer = setTimeout(async () => {
      // What was just run is told first, so that the server's answer has it.
      await flush();
      const found = await findRuns(wish, 0);
      if (!here) return;
      setLocal(readRuns(userId));
      setAnswer(found);
      setFrom(found ? 'server' : 'here');
    }, pauseMs);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [userId, count, flush, wish]);

  const next = answer?.next;
  const more = useCallback(async () => {
    const found = await findRuns(wish, next ?? 0);
    if (found) setAnswer(before => ({ ...found, runs: mergeRuns(before?.runs ?? [], found.runs) }));
  }, [wish, next]);

  const runs = useMemo(() => {
    const mine = local.filter(run => (from === 'here' || !run.sent) && isWanted(run, { wish, starred }));
    return mergeRuns<PastRun>(answer?.runs ?? [], mine);
  }, [local, answer, from, wish, starred]);

  const drop = useCallback(
    async (message: { kind: 'forget'; id: string } | { kind: 'forget-all' }) => {
      if ((await postRuns(message)) !== 'done') return false;
      const isGone = (run: PastRun) => message.kind === 'forget-all' || run.id === message.id;
      const left = readRuns(userId).filter(run => !isGone(run));
      keepRuns(userId, left);
      setLocal(left);
      setAnswer(before => before && { ...before, runs: before.runs.filter(run => !isGone(run)) });
      return true;
    },
    [userId],
  );

  return {
    runs,
    labs: answer?.labs ?? [],
    from,
    more: next === undefined ? undefined : () => void more(),
    forget: run => drop({ kind: 'forget', id: run.id }),
    forgetAll: () => drop({ kind: 'forget-all' }),
  };
}

async function findRuns({ text, labSlug, only }: RunWish, skip: number): Promise<Answer | undefined> {
  const query = new URLSearchParams({ text: text.slice(0, 200), skip: String(skip) });
  if (labSlug) query.set('lab', labSlug);
  if (only) query.set('only', only);
  try {
    const response = await fetch(`${runsAddress}?${query}`, { headers: { Accept: 'application/json' } });
    if (!response.ok) return undefined;
    const answer: Answer = await response.json();
    return answer;
  } catch {
    return undefined;
  }
}
