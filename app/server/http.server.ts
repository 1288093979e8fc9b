/** For what is not there, and for what the person may not know is there. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

export function badRequest(): Response {
  return new Response(null, { status: 400, statusText: 'Bad Request' });
}

/** The body of a resource route, never stored by a shared cache. */
export function privateJson(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A path on this site to return to, or the start page: never another site's address. */
export function safePath(candidate: unknown): string {
  if (typeof candidate !== 'string' || !candidate.startsWith('/') || /^\/[\\/]/.test(candidate)) return '/';
  const base = 'http://portal.invalid';
  const url = URL.canParse(candidate, base) ? new URL(candidate, base) : undefined;
  return url?.origin === base ? url.pathname + url.search : '/';
}
