import { db } from '~/server/db.server';

export interface Feedback {
  capstoneSlug: string;
  version: number;
  decision: 'approved' | 'returned';
  mentorName: string;
  /** Markdown; may be empty when the work was approved without words. */
  summary: string;
  comments: number;
  decidedAt: Date;
}

/** What a mentor last decided on this learner's work. */
export async function latestFeedback(userId: string): Promise<Feedback | undefined> {
  const review = await db.review.findFirst({
    where: { submission: { userId }, state: { in: ['approved', 'returned'] }, decidedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
    include: { mentor: { select: { name: true } }, submission: { include: { _count: { select: { comments: true } } } } },
  });
  if (!review?.decidedAt) return undefined;
  const { submission, mentor, state, summary, decidedAt } = review;
  return {
    capstoneSlug: submission.capstoneSlug,
    version: submission.version,
    decision: state === 'approved' ? 'approved' : 'returned',
    mentorName: mentor?.name ?? '',
    summary,
    comments: submission._count.comments,
    decidedAt,
  };
}
