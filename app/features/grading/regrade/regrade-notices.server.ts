import { db } from '~/server/db.server';
import type { RegradeNotice } from './regrade-notice';

const unseen = (userId: string) => ({
  userId,
  applied: true,
  noticedAt: null,
  flip: { in: ['raised', 'lowered'] },
  regrade: { state: { in: ['applied', 'undone'] } },
});

/** What a person has not yet been told: that a submission of theirs counts differently since a regrade, or counts again as before it. One a lab. */
export async function regradeNotices(userId: string): Promise<RegradeNotice[]> {
  const rows = await db.regradeChange.findMany({
    where: unseen(userId),
    orderBy: { regrade: { createdAt: 'desc' } },
    select: { labSlug: true, flip: true, regrade: { select: { state: true } } },
  });
  const latest = new Map(rows.toReversed().map(row => [row.labSlug, row]));
  return [...latest.values()].map(({ labSlug, flip, regrade }) => ({
    labSlug,
    accepted: (flip === 'raised') === (regrade.state === 'applied'),
    undone: regrade.state === 'undone',
  }));
}

export async function noticeRegrades(userId: string, now: Date): Promise<void> {
  await db.regradeChange.updateMany({ where: unseen(userId), data: { noticedAt: now } });
}
