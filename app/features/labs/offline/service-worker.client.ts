import { dataKey, handlingOf } from './kept-addresses';
import { forgetPages, keepPage, keptData, keptFile, keptPage, listPages, refreshPage } from './kept-pages.client';
import type { KeepRequest } from './kept-pages.client';
import { offlinePage } from './offline-page';

/**
 * Labs without the network. Files with hashed names are kept as they are; a page comes from the server whenever that answers, and else as it was
 * last kept, for the person who is signed in. Names follow contents, so a page always finds the files of its own build: two builds never mix.
 */

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends WorkerEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface InstallEvent extends WorkerEvent {
  addRoutes?(rules: unknown): Promise<void>;
}

interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
}

function isWorkerEvent(event: Event): event is WorkerEvent {
  return 'waitUntil' in event;
}

function isInstallEvent(event: Event): event is InstallEvent {
  return isWorkerEvent(event);
}

function isRequestEvent(event: Event): event is RequestEvent {
  return isWorkerEvent(event) && 'respondWith' in event;
}

function isWorkerScope(scope: object): scope is WorkerScope {
  return 'skipWaiting' in scope;
}

/** A server that has not answered by then is taken for gone, where the page is kept. */
const patienceMs = 5_000;

const scope: object = globalThis;

addEventListener('install', event => {
  if (!isInstallEvent(event) || !isWorkerScope(scope)) return;
  event.waitUntil(Promise.all([scope.skipWaiting(), event.addRoutes?.(fileRoutes)]));
});

/** Files need not wait for this script to be started: the browser looks into what is kept by itself, and asks the network for the rest. */
const fileRoutes = [{ condition: { urlPattern: { pathname: '/assets/*' } }, source: { cacheName: 'files' } }];

addEventListener('activate', event => {
  if (!isWorkerEvent(event) || !isWorkerScope(scope)) return;
  event.waitUntil(Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim()]));
});

addEventListener('message', event => {
  if (isWorkerEvent(event) && isKeepRequest(event.data)) event.waitUntil(keepPage(event.data).catch(() => undefined));
});

/** Both ends are of this portal. */
function isKeepRequest(message: unknown): message is KeepRequest {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'keep';
}

addEventListener('fetch', event => {
  if (!isRequestEvent(event)) return;
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  switch (handlingOf({ method: request.method, navigates: request.mode === 'navigate', url })) {
    case 'file':
      return event.respondWith(fileOf(request));
    case 'page':
      return event.respondWith(pageOf(event, url.pathname + url.search));
    case 'page-data':
      return event.respondWith(dataOf(request, dataKey(url)));
    case 'other-page':
      return event.respondWith(networkOf(event).catch(notKept));
    case 'forget':
      return event.waitUntil(forgetPages());
    case 'none':
      return undefined;
  }
});

async function fileOf(request: Request): Promise<Response> {
  return (await keptFile(request.url)) ?? fetch(request);
}

async function networkOf({ request, preloadResponse }: RequestEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

async function pageOf(event: RequestEvent, page: string): Promise<Response> {
  const network = networkOf(event);
  // Where the kept page is shown meanwhile, nobody waits for it any more.
  network.catch(() => undefined);
  const late = new Promise<undefined>(resolve => setTimeout(resolve, patienceMs));
  try {
    const answer = (await Promise.race([network, late])) ?? (await keptPage(page)) ?? (await network);
    // Sent to sign in: the session has ended.
    if (answer.type === 'opaqueredirect') event.waitUntil(forgetPages());
    if (answer.ok) event.waitUntil(refreshPage(page, answer.clone()));
    return answer;
  } catch {
    return (await keptPage(page)) ?? notKept();
  }
}

async function dataOf(request: Request, key: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptData(key);
    if (!kept) throw error;
    return kept;
  }
}

async function notKept(): Promise<Response> {
  return new Response(offlinePage(await listPages()), { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
