import { randomBytes } from 'node:crypto';
import type { Localized } from '~/i18n/locale';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import type { DeadLink, GoalShareEntry } from './goal-share';
import { linkToken, readToken } from './share-link.server';

const dayMs = 86_400_000;
/** Of one person, working at one time. */
const mostLinks = 100;

interface NewShare {
  goalSlug: string;
  days: number;
  makerId: string;
  now: Date;
}

/** Makes a link to a goal. Returns its path; undefined when the person has a hundred that work. */
export async function shareGoal({ goalSlug, days, makerId, now }: NewShare): Promise<string | undefined> {
  if ((await db.goalShare.count({ where: { makerId, revokedAt: null, expiresAt: { gt: now } } })) >= mostLinks) return undefined;
  const id = randomBytes(12).toString('base64url');
  const expiresAt = new Date(now.getTime() + days * dayMs);
  await db.goalShare.create({ data: { id, goalSlug, makerId, createdAt: now, expiresAt } });
  await recordAudit({ actorId: makerId, action: 'goal.shared', objectId: goalSlug, detail: { share: id, days } });
  return pathOf({ id, expiresAt });
}

function pathOf({ id, expiresAt }: { id: string; expiresAt: Date }): string {
  return `/shared/${linkToken({ id, expiresAt: expiresAt.getTime() })}`;
}

interface OpenShare {
  goalSlug: string;
  maker: { id: string; name: string; roles: string[]; teamId: string | null };
  expiresAt: Date;
}

/**
 * What a link leads to, or why it leads nowhere: its signature is looked at first, so that only a link that was made here is told to
 * have expired or been revoked. The maker's rights are those of now; who has left shares nothing any more.
 */
export async function openShare(token: string, now: Date): Promise<{ kind: 'open'; share: OpenShare } | { kind: DeadLink }> {
  const link = readToken(token);
  if (!link) return { kind: 'tampered' };
  if (link.expiresAt <= now.getTime()) return { kind: 'expired' };
  const stored = await db.goalShare.findFirst({
    where: { id: link.id, revokedAt: null, expiresAt: new Date(link.expiresAt), maker: { disabledAt: null } },
    include: { maker: { include: { roles: true } } },
  });
  if (!stored) return { kind: 'revoked' };
  const { goalSlug, expiresAt, maker } = stored;
  return {
    kind: 'open',
    share: {
      goalSlug,
      expiresAt,
      maker: { id: maker.id, name: maker.name, roles: maker.roles.map(({ role }) => role), teamId: maker.teamId },
    },
  };
}

interface Listing {
  makerId: string;
  now: Date;
  /** Of a goal, which is another feature's. */
  titleOf: (goalSlug: string) => Localized | undefined;
}

/** The person's own links, the newest first. */
export async function listGoalShares({ makerId, now, titleOf }: Listing): Promise<GoalShareEntry[]> {
  const rows = await db.goalShare.findMany({ where: { makerId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: mostLinks * 2 });
  return rows.map(({ id, goalSlug, createdAt, expiresAt, revokedAt }) => {
    const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'works';
    return {
      id,
      goalSlug,
      title: titleOf(goalSlug),
      at: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      state,
      path: state === 'works' ? pathOf({ id, expiresAt }) : undefined,
    };
  });
}

/** From now on the link is dead. Only its maker can say so. */
export async function revokeGoalShare({ id, makerId, now }: { id: string; makerId: string; now: Date }): Promise<void> {
  const { count } = await db.goalShare.updateMany({ where: { id, makerId, revokedAt: null }, data: { revokedAt: now } });
  if (count === 1) await recordAudit({ actorId: makerId, action: 'goal.share-revoked', objectId: id });
}
