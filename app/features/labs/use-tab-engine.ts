import { useSyncExternalStore } from 'react';
import type { DataFile } from '~/engine/data-parts';
import type { LabEngine } from '~/engine/duckdb.client';
import { engineAddresses } from '~/engine/engine-files';
import { canRunEngine } from '~/engine/engine-support';
import type { ByteProgress } from '~/engine/parted-file.client';
import type { StartTrouble } from '~/engine/start-trouble';

export type EngineState =
  | { phase: 'idle' }
  /** How far, `useEngineProgress` says: a page is not drawn again for each tenth. */
  | { phase: 'loading' }
  /** `lost`: tables of the learner's own did not survive a restart. */
  | { phase: 'ready'; lost: boolean }
  | { phase: 'failed'; trouble: StartTrouble; detail: string }
  /** Queries run on the portal's server: this browser cannot, or the reader has chosen so after a failed start. */
  | { phase: 'server'; why: 'no-webassembly' | 'chosen' };

export interface EngineStart {
  file: DataFile;
  /** Tables whose rows are fetched with the engine; others come when a statement names them. */
  needed: readonly string[];
}

/** What a page needs of an engine, wherever that is. */
export type Engine = Pick<LabEngine, 'run' | 'load' | 'addFile'>;

const loadEngineCode = () => import('~/engine/duckdb.client');
// Asked for as soon as a page that runs SQL begins to load, before it has come alive; asked again where that failed.
const engineCode = typeof document === 'undefined' ? undefined : loadEngineCode().catch(() => undefined);

// One engine per tab, kept while the reader walks from page to page.
const idle: EngineState = { phase: 'idle' };
const loading: EngineState = { phase: 'loading' };
let state: EngineState = idle;
const nothing: ByteProgress = { loaded: 0, total: 0 };
let progress = nothing;
let engine: Promise<Engine> | undefined;
/** A report of progress draws the page again, so there are so many in a download, not one for each packet. */
const progressSteps = 10;
const listeners = new Set<() => void>();

function become(next: EngineState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param atFirst what the server takes it for: on a page that starts the engine at once, nothing changes when it comes alive */
export function useEngineState(atFirst: 'idle' | 'loading' = 'idle'): EngineState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => (atFirst === 'loading' ? loading : idle),
  );
}

/** Bytes over the wire, of the engine and the data; nothing of nothing while that is not known. */
export function useEngineProgress(): ByteProgress {
  return useSyncExternalStore(
    subscribe,
    () => progress,
    () => nothing,
  );
}

/** Starts the tab's engine, or fetches these tables for one that runs already. A start that failed may be tried again. */
export function startTabEngine(start: EngineStart): Promise<Engine> {
  // A run that needs a table which does not arrive tells so itself.
  engine?.then(running => running.load(start.needed)).catch(() => undefined);
  engine ??= canRunEngine() ? open(start) : openOnServer('no-webassembly');
  return engine;
}

/** From now on this tab's queries run on the server. */
export function runOnServer(): void {
  engine = openOnServer('chosen');
}

async function openOnServer(why: 'no-webassembly' | 'chosen'): Promise<Engine> {
  become({ phase: 'server', why });
  const { serverEngine } = await import('./server-engine.client');
  return serverEngine;
}

async function open(start: EngineStart): Promise<Engine> {
  progress = nothing;
  become(loading);
  let isOpen = false;
  const opening = (async () => {
    const { openLabEngine } = (await engineCode) ?? (await loadEngineCode());
    const onProgress = (next: ByteProgress) => tellProgress(next, isOpen);
    return openLabEngine({ ...start, onProgress, onLoss: () => become({ phase: 'ready', lost: true }) });
  })();
  try {
    const opened = await opening;
    isOpen = true;
    become({ phase: 'ready', lost: false });
    return opened;
  } catch (error) {
    await fail(error, start);
    throw error;
  }
}

async function fail(error: unknown, { file, needed }: EngineStart): Promise<void> {
  const { diagnoseStart } = await import('~/engine/diagnose-start.client').catch(() => ({ diagnoseStart: undefined }));
  const files = [...Object.values(engineAddresses), file.frame.url, ...needed.flatMap(name => file.tables[name]?.url ?? [])];
  const trouble = diagnoseStart ? await diagnoseStart(error, files) : navigator.onLine ? 'republished' : 'offline';
  // Meanwhile the reader may have gone to the server.
  if (state.phase !== 'loading') return;
  engine = undefined;
  become({ phase: 'failed', trouble, detail: error instanceof Error ? error.message : String(error) });
}

function tellProgress(next: ByteProgress, isOpen: boolean): void {
  // A download may outlive an engine that has failed to start.
  if (state.phase === 'failed' || state.phase === 'server') return;
  const isWhole = next.loaded >= next.total;
  if (isWhole || next.total !== progress.total || next.loaded - progress.loaded >= next.total / progressSteps) progress = next;
  else return;
  if (isWhole && isOpen) become({ phase: 'ready', lost: false });
  else become(loading);
}

/** A page that preloads the data needs the engine at once: it starts while the page is still coming alive. */
function startAhead(): void {
  const start = document.querySelector<HTMLLinkElement>('link[data-engine-start]')?.dataset.engineStart;
  if (start) startTabEngine(JSON.parse(start)).catch(() => undefined);
}

if (typeof document !== 'undefined') startAhead();
