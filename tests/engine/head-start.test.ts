import { expect, test } from 'vitest';
import { headStartScript } from '~/engine/head-start';
import type { HeadStart } from '~/engine/head-start';

/** The browser's side: a worker that hears what is posted and can be made to answer. */
class BrowserWorker extends EventTarget {
  posted: unknown[] = [];
  readonly address: string;

  constructor(address: string) {
    super();
    this.address = address;
  }

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  says(data: unknown): Event {
    const event = Object.assign(new Event('message', { cancelable: true }), { data });
    this.dispatchEvent(event);
    return event;
  }
}

interface Page {
  shuyuEngine?: { worker: BrowserWorker } & Omit<HeadStart, 'worker'>;
  WebAssembly?: object;
}

function loadPage(window: Page = { WebAssembly }): Page {
  new Function('window', 'Worker', headStartScript({ module: '/e/duckdb.wasm', worker: '/e/worker.js' }))(window, BrowserWorker);
  return window;
}

test('the worker of the page is told to load its module, and is ready when it says so', async () => {
  const { shuyuEngine } = loadPage();
  expect(shuyuEngine?.worker.address).toBe('/e/worker.js');
  expect(shuyuEngine?.worker.posted).toEqual([{ messageId: -1, type: 'INSTANTIATE', data: ['/e/duckdb.wasm', null] }]);
  shuyuEngine?.worker.says({ requestId: -1, type: 'INSTANTIATE_PROGRESS', data: { bytesLoaded: 5, bytesTotal: 3 } });
  shuyuEngine?.worker.says({ requestId: -1, type: 'OK' });
  await expect(shuyuEngine?.ready).resolves.toBeUndefined();
});

test('how far the module is can be read by who comes later, and heard from then on', () => {
  const start = loadPage().shuyuEngine;
  const says = (bytesLoaded: number) =>
    start?.worker.says({ requestId: -1, type: 'INSTANTIATE_PROGRESS', data: { bytesLoaded, bytesTotal: 6 } });
  says(1);
  expect(start?.progress).toEqual({ loaded: 1, wire: 6 });
  const heard: unknown[] = [];
  if (start) start.onProgress = progress => heard.push(progress);
  says(2);
  expect(heard).toEqual([{ loaded: 2, wire: 6 }]);
});

test('a browser without WebAssembly is spared the worker', () => {
  expect(loadPage({}).shuyuEngine).toBeUndefined();
});

test('the engine that takes over hears the answers to its own messages only', () => {
  const worker = loadPage().shuyuEngine?.worker;
  const heard: unknown[] = [];
  worker?.addEventListener('message', event => heard.push('data' in event ? event.data : undefined));
  worker?.says({ requestId: -1, type: 'OK' });
  worker?.says({ requestId: 1, type: 'OK' });
  expect(heard).toEqual([{ requestId: 1, type: 'OK' }]);
});

test('a head start that fails is taken away, so that the ordinary start can say why', async () => {
  for (const fail of [
    (worker?: BrowserWorker) => worker?.says({ requestId: -1, type: 'ERROR' }),
    (worker?: BrowserWorker) => worker?.dispatchEvent(new Event('error')),
  ]) {
    const page = loadPage();
    const ready = page.shuyuEngine?.ready;
    fail(page.shuyuEngine?.worker);
    await expect(ready).rejects.toBeDefined();
    expect(page.shuyuEngine).toBeUndefined();
  }
});

test('a script that runs after the ordinary start makes no second worker', () => {
  const page: Page = { WebAssembly };
  Object.assign(page, { shuyuEngine: undefined });
  expect(loadPage(page).shuyuEngine).toBeUndefined();
});
