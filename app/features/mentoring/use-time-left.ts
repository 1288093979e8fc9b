import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';

const tickMs = 10_000;

/** Milliseconds until a moment of the server's clock, counted on from the server's "now" and not by this device's clock. Asks anew at the end. */
export function useTimeLeft({ until, now }: { until: Date | null; now: Date }): number {
  const [elapsedMs, setElapsedMs] = useState(0);
  const { revalidate } = useRevalidator();
  const startMs = now.getTime();
  // Time passes outside React.
  useEffect(() => {
    const begun = performance.now();
    setElapsedMs(0);
    const timer = setInterval(() => setElapsedMs(performance.now() - begun), tickMs);
    return () => clearInterval(timer);
  }, [startMs]);
  const leftMs = until ? until.getTime() - startMs - elapsedMs : 0;
  const over = until !== null && leftMs <= 0;
  useEffect(() => {
    if (over) revalidate();
  }, [over, revalidate]);
  return Math.max(0, leftMs);
}
