import { createCookie } from '@remix-run/node';

const yearSeconds = 365 * 24 * 3600;
/** Which order a person likes is no secret and no right: the browser keeps it. */
const cookie = createCookie('shuyu-track', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: yearSeconds });

/** The role whose order this browser goes by; undefined for the path's own. */
export async function trackOf(request: Request): Promise<string | undefined> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'));
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function keepTrack(track: string): Promise<string> {
  return cookie.serialize(track);
}
