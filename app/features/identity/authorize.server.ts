import { redirect } from '@remix-run/node';
import { notFound } from '~/server/http.server';
import { can } from './roles';
import type { Me, Permission } from './roles';
import { personOf } from './sessions.server';

/**
 * The first line of every loader, action and endpoint. Under single fetch a child loader runs without its parent's, so each asks for
 * itself. A visitor is sent to sign in (an endpoint's caller gets 401); a person without the permission gets the same 404 as for
 * a page that is not there.
 */
export async function authorize(request: Request, permission: 'public'): Promise<Me | undefined>;
export async function authorize(request: Request, permission: Exclude<Permission, 'public'>): Promise<Me>;
export async function authorize(request: Request, permission: Permission): Promise<Me | undefined> {
  const person = await personOf(request);
  if (can(person, permission)) return person;
  if (person) throw notFound();
  const { pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.get('Accept')?.includes('application/json')) throw new Response(null, { status: 401 });
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
}
