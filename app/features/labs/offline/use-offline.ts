import { useEffect, useSyncExternalStore } from 'react';
import { useEngineState } from '../use-tab-engine';

function subscribe(listener: () => void): () => void {
  const events = ['online', 'offline'] as const;
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}

/** Whether the browser has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

const unchanging = () => () => undefined;

/** When this page was kept, as ISO time; undefined for one that comes from the server. */
export function useKeptAt(): string | undefined {
  return useSyncExternalStore(
    unchanging,
    () => document.documentElement.dataset.keptAt,
    () => undefined,
  );
}

/**
 * Keeps this page, the engine and the data for a time without the network, as soon as the engine runs: nothing that is fetched then is in its way.
 * Talks to the service worker; the production build has one.
 * @param person whose page this is
 */
export function useKeepPage(person: string): void {
  const ready = useEngineState().phase === 'ready';
  useEffect(() => {
    if (!ready || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const timer = setTimeout(() => void keep(person).catch(() => undefined), keepAfterMs);
    return () => clearTimeout(timer);
  }, [person, ready]);
}

/** The first query runs before. */
const keepAfterMs = 2_000;

async function keep(person: string): Promise<void> {
  if (!navigator.onLine || document.documentElement.dataset.keptAt !== undefined) return;
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: 'keep', person, page: location.pathname + location.search, build: window.__remixManifest.version });
}
