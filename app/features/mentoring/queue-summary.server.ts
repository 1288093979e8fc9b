import { db } from '~/server/db.server';

export interface QueueSummary {
  /** Pieces of work nobody holds, and no claim of which the lease still runs. */
  waiting: number;
  /** How long the longest of them has been waiting since it was handed in; 0 when none waits. */
  oldestWaitingMs: number;
}

export async function queueSummary({ now = new Date() }: { now?: Date } = {}): Promise<QueueSummary> {
  const waiting = await db.review.findMany({
    where: { OR: [{ state: 'waiting' }, { state: 'claimed', leaseUntil: { lte: now } }] },
    select: { submission: { select: { createdAt: true } } },
  });
  const waits = waiting.map(({ submission }) => now.getTime() - submission.createdAt.getTime());
  return { waiting: waits.length, oldestWaitingMs: Math.max(0, ...waits) };
}
