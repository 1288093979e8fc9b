interface Incoming {
  method: string;
  get: (header: string) => string | undefined;
}
interface Outgoing {
  status: (code: number) => { type: (type: string) => { send: (body: string) => unknown } };
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * True when a request may change something: it came from a page of ours. Browsers send Sec-Fetch-Site; older ones Origin; a request with
 * neither is no browser's and carries no cookie that a page could have borrowed.
 */
export function isOwnWrite(
  headers: { secFetchSite?: string | undefined; origin?: string | undefined; host?: string | undefined },
  publicOrigin: string,
): boolean {
  const { secFetchSite, origin, host } = headers;
  if (secFetchSite && secFetchSite !== 'same-origin' && secFetchSite !== 'none') return false;
  if (!origin) return true;
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Express middleware for every unsafe method, endpoints included: Remix itself checks documents only. */
export function refuseCrossOriginWrites({ publicOrigin }: { publicOrigin: string }) {
  return (request: Incoming, response: Outgoing, next: () => void): void => {
    if (safeMethods.includes(request.method)) return next();
    const headers = { secFetchSite: request.get('sec-fetch-site'), origin: request.get('origin'), host: request.get('host') };
    if (isOwnWrite(headers, publicOrigin)) return next();
    response.status(403).type('text').send('cross-origin request refused');
  };
}
