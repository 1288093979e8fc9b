import { createHash, randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { isLocale } from '~/i18n/locale';
import { db } from '~/server/db.server';
import { env, requireSessionSecret } from '~/server/env.server';
import { isRole, isTheme } from './roles';
import type { Me } from './roles';

const sessionDays = 14;
/** Writing "last seen" with every request would be a write per click. */
const lastSeenEveryMs = 10 * 60_000;

const overHttps = env.publicOrigin.startsWith('https:');

let signedCookie: ReturnType<typeof createCookie> | undefined;

function sessionCookie() {
  return (signedCookie ??= createCookie(overHttps ? '__Host-shuyu' : 'shuyu', {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps,
    path: '/',
    maxAge: sessionDays * 86_400,
    secrets: [requireSessionSecret(env)],
  }));
}

/** The database holds only hashes: whoever reads it cannot sign in with what they find. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Opens a session and returns the Set-Cookie header that carries it. */
export async function openSession(userId: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + sessionDays * 86_400_000);
  await db.session.create({ data: { idHash: tokenHash(token), userId, expiresAt } });
  return sessionCookie().serialize(token);
}

/** What the request's session is stored under; undefined without one. Says nothing about whether it still holds. */
export async function sessionHashOf(request: Request): Promise<string | undefined> {
  const token: unknown = await sessionCookie().parse(request.headers.get('Cookie'));
  return typeof token === 'string' ? tokenHash(token) : undefined;
}

/** The person whose session the request carries, as they are now: roles and disabling count from the next request on. */
export async function personOf(request: Request): Promise<Me | undefined> {
  const idHash = await sessionHashOf(request);
  if (!idHash) return undefined;
  const now = new Date();
  const session = await db.session.findFirst({
    where: { idHash, expiresAt: { gt: now }, user: { disabledAt: null } },
    include: { user: { include: { roles: true } } },
  });
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() > lastSeenEveryMs)
    await db.session.updateMany({ where: { idHash }, data: { lastSeenAt: now } });
  const { user } = session;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    roles: user.roles.map(({ role }) => role).filter(isRole),
    teamId: user.teamId,
    locale: isLocale(user.locale) ? user.locale : null,
    theme: isTheme(user.theme) ? user.theme : null,
    demo: user.demo,
  };
}

/** Ends the request's session and returns the Set-Cookie header that forgets it. */
export async function closeSession(request: Request): Promise<string> {
  const idHash = await sessionHashOf(request);
  if (idHash) await db.session.deleteMany({ where: { idHash } });
  return sessionCookie().serialize('', { maxAge: 0 });
}

/** After a change of password or roles, or disabling: every session of the person ends at once. */
export async function endSessionsOf(userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } });
}
