/** What the head start leaves on `window` for app/engine/duckdb.client.ts. */
export interface HeadStart {
  worker: Worker;
  /** The WASM module is loaded and compiled in the worker. */
  ready: Promise<void>;
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
  return `if (!('shuyuEngine' in window)) {
const worker = new Worker(${JSON.stringify(worker)});
const ready = new Promise((resolve, reject) => {
  worker.addEventListener('error', reject);
  worker.addEventListener('message', event => {
    if (event.data.requestId !== -1) return;
    event.stopImmediatePropagation();
    if (event.data.type === 'OK') resolve();
    if (event.data.type === 'ERROR') reject(event.data);
  });
});
ready.catch(() => { window.shuyuEngine = undefined; });
worker.postMessage({ messageId: -1, type: 'INSTANTIATE', data: [${JSON.stringify(module)}, null] });
window.shuyuEngine = { worker, ready };
}`;
}
