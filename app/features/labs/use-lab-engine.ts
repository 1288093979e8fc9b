import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DataFile } from '~/engine/data-parts';
import type { LabEngine } from '~/engine/duckdb.client';
import { namedTables } from '~/engine/named-tables';
import type { ByteProgress } from '~/engine/parted-file.client';
import type { StatementRun } from './run-script';
import { runScript } from './run-script';

/** The sample's data, as their manifest says. */
export interface LabData {
  file: DataFile;
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

export interface EngineStart {
  file: DataFile;
  /** Tables whose rows are fetched with the engine; others come when a statement names them. */
  needed: readonly string[];
}

/** Starts the tab's engine, or fetches these tables for one that runs already. A start that failed may be tried again. */
function startLabEngine(start: EngineStart): Promise<LabEngine> {
  // A run that needs a table which does not arrive tells so itself.
  engine?.then(running => running.load(start.needed)).catch(() => undefined);
  engine ??= open(start);
  return engine;
}

async function open(start: EngineStart): Promise<LabEngine> {
  become({ phase: 'loading', loaded: 0, total: 1 });
  let isOpen = false;
  try {
    const { openLabEngine } = (await engineCode) ?? (await loadEngineCode());
    const onProgress = (progress: ByteProgress) => tellProgress(progress, isOpen);
    const opened = await openLabEngine({ ...start, onProgress });
    isOpen = true;
    become({ phase: 'ready' });
    return opened;
  } catch (error) {
    engine = undefined;
    become({ phase: 'failed', detail: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

function tellProgress({ loaded, total }: ByteProgress, isOpen: boolean): void {
  // A download may outlive an engine that has failed to start.
  if (state.phase === 'failed') return;
  if (loaded >= total) return become(isOpen ? { phase: 'ready' } : { phase: 'loading', loaded, total });
  const told = state.phase === 'loading' ? state : { loaded: 0, total: 0 };
  if (told.total !== total || loaded - told.loaded >= total / progressSteps) become({ phase: 'loading', loaded, total });
}

/** A page that preloads the data needs the engine at once: it starts while the page is still coming alive. */
function startAhead(): void {
  const start = document.querySelector<HTMLLinkElement>('link[data-engine-start]')?.dataset.engineStart;
  if (start) startLabEngine(JSON.parse(start)).catch(() => undefined);
}

if (typeof document !== 'undefined') startAhead();

interface EngineWish {
  data: LabData | undefined;
  /** Tables to fetch with the engine; the same array from one drawing to the next. */
  needed: readonly string[];
  /** `now` begins loading when the page shows. */
  start: 'now' | 'when-asked';
}

/** The tab's engine: where it stands, and running SQL in it. */
export function useLabEngine({ data, needed, start }: EngineWish) {
  const current = useSyncExternalStore(
    subscribe,
    () => state,
    () => idle,
  );

  const begin = useCallback(() => {
    if (data) startLabEngine({ file: data.file, needed }).catch(() => undefined);
  }, [data, needed]);

  // On a page reached by a link; one that was loaded by its address has begun already.
  useEffect(() => {
    if (start === 'now') begin();
  }, [start, begin]);

  const run = useCallback(
    async (text: string, signal: AbortSignal): Promise<StatementRun[]> => {
      if (!data) return [{ sql: text, outcome: { kind: 'unavailable', detail: 'no sample data' } }];
      try {
        const running = await startLabEngine({ file: data.file, needed: namedTables(text, Object.keys(data.file.tables)) });
        return await runScript({ engine: running, text, maxRows, signal });
      } catch (error) {
        return [{ sql: text, outcome: { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) } }];
      }
    },
    [data],
  );

  return { state: current, begin, run };
}
