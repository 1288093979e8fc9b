import { useCallback, useEffect, useState } from 'react';
import { parseHistory, withRun } from './run-history';
import type { PastRun } from './run-history';

/** The last runs of one lab in this browser, newest first. */
export function useRunHistory({ userId, labSlug }: { userId: string; labSlug: string }) {
  const key = `shuyu:runs:${userId}:${labSlug}`;
  const [history, setHistory] = useState<PastRun[]>([]);

  // Storage is only there after the page has loaded.
  useEffect(() => setHistory(read(key)), [key]);

  const remember = useCallback(
    (run: PastRun) => {
      // Read again: another tab of the same lab may have run something since.
      const next = withRun(read(key), run);
      setHistory(next);
      keep(key, next);
    },
    [key],
  );
  return { history, remember };
}

function read(key: string): PastRun[] {
  try {
    return parseHistory(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** A full or forbidden storage costs the memory of past runs, nothing else. */
function keep(key: string, history: PastRun[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(history));
  } catch {
    return;
  }
}
