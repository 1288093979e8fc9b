/** What the service worker does with a request. */
export type Handling =
  /** Files whose names change with their content: what is kept is right for ever. */
  | 'file'
  /** A page that opens without the network once it was kept. */
  | 'page'
  /** What such a page asks for when it is reached by a link. */
  | 'page-data'
  /** Somebody signs in or out: nothing of the last person may stay. */
  | 'forget'
  /** Any other page: without the network, a list of those that are kept. */
  | 'other-page'
  /** The browser's own affair. */
  | 'none';

interface Asked {
  method: string;
  /** The browser goes to this address. */
  navigates: boolean;
  url: URL;
}

const hashedFiles = /^\/(?:assets|engine|sample|mdx|icons)\/[^?]+\.(?:css|js|part|svg|wasm|woff2)$/;
const keptPages = /^\/(?:labs\/[\w-]+|playground)$/;
const comingAndGoing = /^\/(?:sign-in|sign-out|join\/[^/]+)(?:\.data)?$/;

export function handlingOf({ method, navigates, url: { pathname } }: Asked): Handling {
  if (method === 'POST') return comingAndGoing.test(pathname) ? 'forget' : 'none';
  if (method !== 'GET') return 'none';
  if (hashedFiles.test(pathname)) return 'file';
  if (navigates) return keptPages.test(pathname) ? 'page' : 'other-page';
  return pathname.endsWith('.data') && keptPages.test(dataOwner(pathname)) ? 'page-data' : 'none';
}

function dataOwner(pathname: string): string {
  return pathname.slice(0, -'.data'.length);
}

/** The address a page's data are kept under: which of its routes are asked for makes no difference, the answer holds all of them. */
export function dataKey(url: URL): string {
  const key = new URL(url);
  key.searchParams.delete('_routes');
  return key.pathname + key.search;
}

/** Where a page's data come from when it is reached by a link. */
export function dataAddress(page: string): string {
  const { pathname, search } = new URL(page, 'http://portal.invalid');
  return `${pathname}.data${search}`;
}

/** The files of ours that a page's HTML names: scripts, styles, the engine, the sample's tables. */
export function filesInPage(html: string): string[] {
  return [...new Set(html.match(/\/(?:assets|engine|sample|mdx|icons)\/[\w./-]+?\.(?:css|js|part|svg|wasm|woff2)\b/g) ?? [])];
}

/** True for a file whose own text names more of them. Remix's list of routes does too, but those are other pages'. */
export function namesFiles(address: string): boolean {
  return /^\/assets\/(?!manifest-).+\.(?:css|js)$/.test(address);
}

/** The files a script or a style of ours names: what it imports, also later, and its fonts. */
export function filesInAsset(text: string): string[] {
  const names = [...text.matchAll(/(?:\.\/|\/?assets\/)([\w.-]+-[\w-]{8}\.(?:css|js|woff2))\b/g)];
  return [...new Set(names.map(([, name]) => `/assets/${name}`))];
}

/** The page as it is shown without the network: it can tell that it is a kept one, and of when. */
export function asKept(html: string, keptAt: string): string {
  return html.replace('<html ', `<html data-kept-at="${keptAt}" `);
}
