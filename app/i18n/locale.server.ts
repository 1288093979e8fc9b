import { createCookie } from '@remix-run/node';
import { isLocale, matchLocale } from './locale';
import type { Locale } from './locale';

/** A visitor's choices, before there is an account to keep them in. A year, readable by nobody but us. */
export const localeCookie = createCookie('locale', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400 });
export const themeCookie = createCookie('theme', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400 });

/** The language to answer in: the person's own choice, the browser's cookie, what the browser asks for, Chinese. */
export async function localeOf(request: Request, person?: { locale: Locale | null }): Promise<Locale> {
  if (person?.locale) return person.locale;
  const chosen: unknown = await localeCookie.parse(request.headers.get('Cookie'));
  return isLocale(chosen) ? chosen : matchLocale(request.headers.get('Accept-Language'));
}
