import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { leaseEnd, leaseMinutes, maxHeld } from './review-rules';

/** A mentor acting on one review at one moment. */
export interface Act {
  submissionId: string;
  mentorId: string;
  now: Date;
}

export type ClaimOutcome = 'claimed' | 'not-available' | 'holding-too-many';

/** What a review must be for its holder to act on it: the lease is tested here and nowhere kept up by a job. */
export function heldBy({ submissionId, mentorId, now }: Act) {
  return { submissionId, mentorId, state: 'claimed', leaseUntil: { gt: now } };
}

/** Takes a review that waits, or whose holder let the lease run out. Of two mentors at once one gets it. Never one's own work. */
export async function claimReview(act: Act): Promise<ClaimOutcome> {
  const { submissionId, mentorId, now } = act;
  const outcome = await db.$transaction(async (tx): Promise<ClaimOutcome> => {
    const held = await tx.review.count({
      where: { mentorId, state: 'claimed', leaseUntil: { gt: now }, submissionId: { not: submissionId } },
    });
    if (held >= maxHeld) return 'holding-too-many';
    const { count } = await tx.review.updateMany({
      where: {
        submissionId,
        OR: [{ state: 'waiting' }, { state: 'claimed', leaseUntil: { lte: now } }],
        submission: { userId: { not: mentorId } },
      },
      data: { state: 'claimed', mentorId, leaseUntil: leaseEnd(now) },
    });
    return count === 1 ? 'claimed' : 'not-available';
  });
  if (outcome === 'claimed')
    await recordAudit({ actorId: mentorId, action: 'review.claimed', objectId: submissionId, detail: { leaseMinutes } });
  return outcome;
}

/** Starts the lease anew. False when it has run out or the review is not this mentor's. */
export async function extendLease(act: Act): Promise<boolean> {
  const { count } = await db.review.updateMany({ where: heldBy(act), data: { leaseUntil: leaseEnd(act.now) } });
  return count === 1;
}

/** Gives the review back to the queue, at its old place. */
export async function releaseReview(act: Act): Promise<boolean> {
  const { count } = await db.review.updateMany({ where: heldBy(act), data: { state: 'waiting', mentorId: null, leaseUntil: null } });
  if (count === 1) await recordAudit({ actorId: act.mentorId, action: 'review.released', objectId: act.submissionId });
  return count === 1;
}
