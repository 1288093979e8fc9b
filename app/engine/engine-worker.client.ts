import { engineAddresses, moduleBytes } from './engine-files';
import type { HeadStart, ModuleProgress } from './head-start';
import type { ByteProgress } from './parted-file.client';

/** What the module compresses to, before the server has named the length. */
const usualWireBytes = 5_900_000;

/** Of the first worker of this tab, for those that come after one was killed. */
let compiled: WebAssembly.Module | undefined;

/** A worker whose module is loaded and compiled. */
export interface EngineWorker {
  worker: Worker;
  /** Rejects when the worker ends by itself; what waits for an answer would wait for ever. */
  died: Promise<never>;
}

/**
 * Starts a worker and its module, or takes over the one that the page's HTML has started.
 * @param onProgress hears how much of the module has come over the wire
 * @throws when worker or module do not arrive, or cannot be compiled or given memory
 */
export async function startEngineWorker(onProgress: (progress: ByteProgress) => void): Promise<EngineWorker> {
  const ahead = window.shuyuEngine;
  // A worker serves one start; the next one, after a stop that killed it, makes its own.
  window.shuyuEngine = undefined;
  onProgress({ loaded: 0, total: usualWireBytes });
  if (!ahead) return readyWorker(launch(), onProgress);
  return readyWorker(ahead, onProgress).catch(() => readyWorker(launch(), onProgress));
}

async function readyWorker(start: HeadStart, onProgress: (progress: ByteProgress) => void): Promise<EngineWorker> {
  const { worker } = start;
  const tell = (progress: ModuleProgress) => onProgress(wireProgress(progress));
  start.onProgress = tell;
  if (start.progress) tell(start.progress);
  try {
    await start.ready;
    compiled ??= start.compiled;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  onProgress({ loaded: 1, total: 1 });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The engine ended')), { once: true });
  });
  died.catch(() => undefined);
  return { worker, died };
}

function wireProgress({ loaded, wire }: ModuleProgress): ByteProgress {
  const total = wire || usualWireBytes;
  return { loaded: Math.min(1, loaded / moduleBytes) * total, total };
}

/** The same messages as in `headStartScript`, for an engine that starts after the page has come alive. */
function launch(): HeadStart {
  const worker = new Worker(engineAddresses.worker);
  const start: HeadStart = { worker, ready: Promise.resolve() };
  start.ready = new Promise((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The engine could not be fetched')));
    worker.addEventListener('message', event => {
      const { requestId, type, data } = event.data;
      if (requestId !== -1) return;
      event.stopImmediatePropagation();
      if (type === 'OK') resolve();
      if (type === 'ERROR') reject(new Error(String(data.message)));
      if (type === 'COMPILED') start.compiled = data;
      if (type === 'INSTANTIATE_PROGRESS') start.onProgress?.({ loaded: data.bytesLoaded, wire: data.bytesTotal });
    });
  });
  if (compiled) worker.postMessage({ messageId: -1, type: 'COMPILED', data: compiled });
  worker.postMessage({ messageId: -1, type: 'INSTANTIATE', data: [engineAddresses.module, null] });
  return start;
}
