import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { LabEngine } from '~/engine/duckdb.client';
import type { StatementRun } from './run-script';
import { runScript } from './run-script';

/** The sample's data file, as its manifest says. */
export interface LabData {
  url: string;
  /** Uncompressed. */
  bytes: number;
  rows: number;
}

export type EngineState =
  { phase: 'idle' } | { phase: 'loading'; loaded: number; total: number } | { phase: 'ready' } | { phase: 'failed'; detail: string };

/** More rows than these are not read: a grid nobody scrolls through to its end, and memory a phone does not have. */
export const maxRows = 10_000;

const loadEngineCode = () => import('~/engine/duckdb.client');
// Asked for as soon as a page that runs SQL begins to load, before it has come alive; asked again where that failed.
const engineCode = typeof document === 'undefined' ? undefined : loadEngineCode().catch(() => undefined);

// One engine per tab, kept while the reader walks from page to page.
const idle: EngineState = { phase: 'idle' };
let state: EngineState = idle;
/** A report of progress draws the page again, so there are so many in a download, not one for each packet. */
const progressSteps = 10;
let engine: Promise<LabEngine> | undefined;
const listeners = new Set<() => void>();

function become(next: EngineState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts the tab's engine unless it is started already. A start that failed may be tried again. */
function startLabEngine(data: Omit<LabData, 'rows'>): Promise<LabEngine> {
  engine ??= open(data);
  return engine;
}

async function open({ url, bytes }: Omit<LabData, 'rows'>): Promise<LabEngine> {
  become({ phase: 'loading', loaded: 0, total: bytes });
  try {
    const { openLabEngine } = (await engineCode) ?? (await loadEngineCode());
    const opened = await openLabEngine({
      dataUrl: url,
      dataSize: bytes,
      onProgress: ({ loaded }) => tellProgress(loaded, bytes),
    });
    become({ phase: 'ready' });
    return opened;
  } catch (error) {
    engine = undefined;
    become({ phase: 'failed', detail: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

function tellProgress(loaded: number, total: number): void {
  // A download may outlive an engine that has failed to start.
  if (state.phase !== 'loading') return;
  if (loaded - state.loaded >= total / progressSteps || loaded >= total) become({ phase: 'loading', loaded, total });
}

/** A page that preloads the data needs the engine at once: it starts while the page is still coming alive. */
function startAhead(): void {
  const link = document.querySelector<HTMLLinkElement>('link[data-engine-bytes]');
  const url = link?.getAttribute('href');
  if (url) startLabEngine({ url, bytes: Number(link?.dataset.engineBytes) }).catch(() => undefined);
}

if (typeof document !== 'undefined') startAhead();

/** The tab's engine: where it stands, and running SQL in it. `start: 'now'` begins loading when the page shows. */
export function useLabEngine({ data, start }: { data: LabData | undefined; start: 'now' | 'when-asked' }) {
  const current = useSyncExternalStore(
    subscribe,
    () => state,
    () => idle,
  );

  const begin = useCallback(() => {
    if (data) startLabEngine(data).catch(() => undefined);
  }, [data]);

  // On a page reached by a link; one that was loaded by its address has begun already.
  useEffect(() => {
    if (start === 'now') begin();
  }, [start, begin]);

  const run = useCallback(
    async (text: string, signal: AbortSignal): Promise<StatementRun[]> => {
      if (!data) return [{ sql: text, outcome: { kind: 'unavailable', detail: 'no sample data' } }];
      try {
        return await runScript({ engine: await startLabEngine(data), text, maxRows, signal });
      } catch (error) {
        return [{ sql: text, outcome: { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) } }];
      }
    },
    [data],
  );

  return { state: current, begin, run };
}
