import { asKept, dataAddress, filesInAsset, filesInPage, namesFiles } from './kept-addresses';

/** What the page tells the service worker when its engine runs. */
export interface KeepRequest {
  kind: 'keep';
  /** Whose page this is. */
  person: string;
  /** Path and query of the page. */
  page: string;
  /** The build that made the page. */
  build: string;
}

interface KeptRecord {
  build: string;
  /** ISO time. */
  keptAt: string;
  files: string[];
}

const fileCache = 'files';
const pageCachePrefix = 'pages:';
/** Of the oldest, the record goes first. */
const mostPages = 12;

/** Everything the service worker keeps: files by their hashed names, and for one person the pages they have opened. */
export async function keepPage(request: KeepRequest): Promise<void> {
  await forgetPages({ except: request.person });
  const records = await readRecords(request.person);
  const before = records.get(request.page);
  if (before?.build !== request.build) await fetchAndKeep(request);
  // A new build has come: the other pages are brought up to it, so that the files of the old one can go.
  for (const [page, record] of records)
    if (page !== request.page && record.build !== request.build) await fetchAndKeep({ ...request, page }).catch(() => undefined);
  await dropOldest(request.person);
  await dropUnusedFiles(request.person);
}

/** Forgets the pages of everybody, or of everybody else. */
export async function forgetPages({ except }: { except?: string } = {}): Promise<void> {
  const names = await caches.keys();
  const others = names.filter(name => name.startsWith(pageCachePrefix) && name !== pageCachePrefix + except);
  await Promise.all(others.map(name => caches.delete(name)));
}

/** Replaces a kept page by a newer answer to the same address; does nothing for one that is not kept. */
export async function refreshPage(page: string, response: Response): Promise<void> {
  const cache = await openPages();
  if (!cache || !(await cache.match(page))) return;
  const record = await readRecord(cache, page);
  // Another build's page needs files that may not be kept: the page itself asks for that.
  const html = await response.text();
  if (!record || filesInPage(html).some(file => file.startsWith('/assets/') && !record.files.includes(file))) return;
  await cache.put(page, new Response(html, { headers: response.headers }));
  await writeRecord(cache, page, { ...record, keptAt: new Date().toISOString() });
}

/** A kept page, marked as one. */
export async function keptPage(page: string): Promise<Response | undefined> {
  const cache = await openPages();
  const found = await cache?.match(page);
  if (!cache || !found) return undefined;
  const record = await readRecord(cache, page);
  return new Response(asKept(await found.text(), record?.keptAt ?? ''), { headers: found.headers });
}

export async function keptData(key: string): Promise<Response | undefined> {
  return (await openPages())?.match(key);
}

export async function keptFile(address: string): Promise<Response | undefined> {
  return (await caches.open(fileCache)).match(address, { ignoreSearch: true });
}

/** The addresses of the kept pages and their titles. */
export async function listPages(): Promise<{ page: string; title: string }[]> {
  const cache = await openPages();
  if (!cache) return [];
  const pages = [...(await recordsIn(cache)).keys()];
  return Promise.all(
    pages.map(async page => {
      const html = (await (await cache.match(page))?.text()) ?? '';
      return { page, title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? page };
    }),
  );
}

async function fetchAndKeep({ person, page, build }: KeepRequest): Promise<void> {
  const answer = await fetch(page, { headers: { Accept: 'text/html' }, redirect: 'manual' });
  const data = await fetch(dataAddress(page));
  if (!answer.ok || !data.ok) return;
  const html = await answer.text();
  const files = await keepFiles(filesInPage(html));
  const cache = await caches.open(pageCachePrefix + person);
  await cache.put(page, new Response(html, { headers: answer.headers }));
  await cache.put(dataAddress(page), data);
  await writeRecord(cache, page, { build, keptAt: new Date().toISOString(), files });
}

/** Keeps these files and those they name, and so on. @returns all of them */
async function keepFiles(addresses: readonly string[]): Promise<string[]> {
  const cache = await caches.open(fileCache);
  const known = new Set(addresses);
  // A set hands out what is added while it is walked through.
  for (const address of known) {
    await keepFile(cache, address);
    if (!namesFiles(address)) continue;
    const text = (await (await cache.match(address))?.text()) ?? '';
    for (const named of filesInAsset(text)) known.add(named);
  }
  return [...known];
}

async function keepFile(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address)) return;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer);
}

async function dropOldest(person: string): Promise<void> {
  const cache = await caches.open(pageCachePrefix + person);
  const records = [...(await recordsIn(cache))].sort(([, a], [, b]) => b.keptAt.localeCompare(a.keptAt));
  for (const [page] of records.slice(mostPages)) {
    for (const key of [page, dataAddress(page), recordKey(page)]) await cache.delete(key);
  }
}

async function dropUnusedFiles(person: string): Promise<void> {
  const used = new Set([...(await readRecords(person)).values()].flatMap(record => record.files));
  const cache = await caches.open(fileCache);
  for (const { url } of await cache.keys()) if (!used.has(new URL(url).pathname)) await cache.delete(url);
}

/** The pages of the only person there are any of. */
async function openPages(): Promise<Cache | undefined> {
  const name = (await caches.keys()).find(each => each.startsWith(pageCachePrefix));
  return name === undefined ? undefined : caches.open(name);
}

const recordPath = '/kept-record';

function recordKey(page: string): string {
  return `${recordPath}?page=${encodeURIComponent(page)}`;
}

async function readRecord(cache: Cache, page: string): Promise<KeptRecord | undefined> {
  return (await cache.match(recordKey(page)))?.json();
}

async function writeRecord(cache: Cache, page: string, record: KeptRecord): Promise<void> {
  await cache.put(recordKey(page), Response.json(record));
}

async function readRecords(person: string): Promise<Map<string, KeptRecord>> {
  return recordsIn(await caches.open(pageCachePrefix + person));
}

async function recordsIn(cache: Cache): Promise<Map<string, KeptRecord>> {
  const records = new Map<string, KeptRecord>();
  for (const { url } of await cache.keys()) {
    const { pathname, searchParams } = new URL(url);
    const page = pathname === recordPath ? searchParams.get('page') : null;
    const record = page === null ? undefined : await readRecord(cache, page);
    if (page !== null && record) records.set(page, record);
  }
  return records;
}
