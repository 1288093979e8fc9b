/** How much of the module the worker has read; `wire` is the length the server named, of what comes over the wire. */
export interface ModuleProgress {
  loaded: number;
  wire: number;
}

/** What the head start leaves on `window` for app/engine/engine-worker.client.ts. */
export interface HeadStart {
  worker: Worker;
  /** The WASM module is loaded and compiled in the worker. */
  ready: Promise<void>;
  /** The module as the browser has compiled it; another worker can run it too. */
  compiled?: WebAssembly.Module;
  /** The last report so far, and who wants to hear the next ones. */
  progress?: ModuleProgress;
  onProgress?(progress: ModuleProgress): void;
}

declare global {
  interface Window {
    shuyuEngine?: HeadStart | undefined;
  }
}

/**
 * A script for the page's HTML: it starts DuckDB-WASM's worker and lets it load its module while the page's own scripts are still on their way,
 * which is most of the time until the first result. The messages are those AsyncDuckDB sends and hears itself (version 1.32.0); its own
 * numbers of messages count from 1, so -1 is ours alone. One that failed is taken away, and the ordinary
 * start tells why; one that comes after the ordinary start does nothing.
 */
export function headStartScript({ module, worker }: { module: string; worker: string }): string {
  return `if (!('shuyuEngine' in window) && 'WebAssembly' in window) {
const worker = new Worker(${JSON.stringify(worker)});
const start = { worker };
start.ready = new Promise((resolve, reject) => {
  worker.addEventListener('error', reject);
  worker.addEventListener('message', event => {
    const { requestId, type, data } = event.data;
    if (requestId !== -1) return;
    event.stopImmediatePropagation();
    if (type === 'OK') resolve();
    if (type === 'ERROR') reject(event.data);
    if (type === 'COMPILED') start.compiled = data;
    if (type !== 'INSTANTIATE_PROGRESS') return;
    start.progress = { loaded: data.bytesLoaded, wire: data.bytesTotal };
    start.onProgress?.(start.progress);
  });
});
start.ready.catch(() => { window.shuyuEngine = undefined; });
worker.postMessage({ messageId: -1, type: 'INSTANTIATE', data: [${JSON.stringify(module)}, null] });
window.shuyuEngine = start;
}`;
}
