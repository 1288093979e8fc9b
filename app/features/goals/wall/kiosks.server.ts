import { createHash, randomBytes } from 'node:crypto';
import { createCookie } from '@remix-run/node';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { env, requireSessionSecret } from '~/server/env.server';
import { codeFrom, codeLength, readCode } from './kiosk-code';

/** A screen that nobody looks after stops by itself. */
const validDays = 365;
const dayMs = 86_400_000;
/** Writing "last seen" with every question would be a write each half minute. */
const lastSeenEveryMs = 10 * 60_000;

/** A screen on a wall, as those who look after it see it. */
interface KioskRow {
  id: string;
  name: string;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastSeenAt: Date | null;
}

const overHttps = env.publicOrigin.startsWith('https:');

let signedCookie: ReturnType<typeof createCookie> | undefined;

function kioskCookie() {
  return (signedCookie ??= createCookie(overHttps ? '__Secure-shuyu-wall' : 'shuyu-wall', {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps,
    // Not /goals/wall: the page's data come from /goals/wall.data, which a browser does not count as below it.
    path: '/goals',
    maxAge: validDays * 86_400,
    secrets: [requireSessionSecret(env)],
  }));
}

/** The database holds only hashes: whoever reads it opens no screen with what they find. */
function hashOf(code: string): string {
  return createHash('sha256').update(readCode(code)).digest('hex');
}

/** Lets a screen show the wall. The code is told once and kept nowhere. */
export async function makeKiosk({
  name,
  actorId,
  now,
}: {
  name: string;
  actorId: string;
  now: Date;
}): Promise<{ id: string; code: string }> {
  const code = codeFrom(randomBytes(codeLength));
  const { id } = await db.kiosk.create({
    data: { name, tokenHash: hashOf(code), createdById: actorId, createdAt: now, expiresAt: new Date(now.getTime() + validDays * dayMs) },
  });
  await recordAudit({ actorId, action: 'kiosk.made', objectId: id, detail: { name } });
  return { id, code };
}

/** Turns a screen off, from its next question on. False when it was off already. */
export async function revokeKiosk({ id, actorId, now }: { id: string; actorId: string; now: Date }): Promise<boolean> {
  const { count } = await db.kiosk.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  if (count > 0) await recordAudit({ actorId, action: 'kiosk.revoked', objectId: id });
  return count > 0;
}

/** The screens that may show the wall, the newest first. */
export async function listKiosks(now: Date): Promise<KioskRow[]> {
  const kiosks = await db.kiosk.findMany({
    where: { revokedAt: null, expiresAt: { gt: now } },
    include: { createdBy: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
  });
  return kiosks.map(({ id, name, createdBy, createdAt, expiresAt, lastSeenAt }) => ({
    id,
    name,
    madeBy: createdBy.name,
    createdAt,
    expiresAt,
    lastSeenAt,
  }));
}

/** The Set-Cookie header that makes a browser the screen of that code; undefined when there is no such screen. */
export async function enterAsKiosk(code: string, now: Date): Promise<string | undefined> {
  const kiosk = await db.kiosk.findFirst({
    where: { tokenHash: hashOf(code), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return kiosk ? kioskCookie().serialize(readCode(code)) : undefined;
}

/** The screen that asks, while its code holds. */
export async function kioskOf(request: Request, now: Date): Promise<{ id: string } | undefined> {
  const code: unknown = await kioskCookie().parse(request.headers.get('Cookie'));
  if (typeof code !== 'string') return undefined;
  const kiosk = await db.kiosk.findFirst({
    where: { tokenHash: hashOf(code), revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, lastSeenAt: true },
  });
  if (!kiosk) return undefined;
  if (now.getTime() - (kiosk.lastSeenAt?.getTime() ?? 0) > lastSeenEveryMs)
    await db.kiosk.updateMany({ where: { id: kiosk.id }, data: { lastSeenAt: now } });
  return { id: kiosk.id };
}
