import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { heldBy } from './claims.server';
import type { Act } from './claims.server';
import { parseRubric } from './rubric-copy';
import { decisionProblems, linesOf, sumOfPoints } from './review-rules';
import type { Decision, DecisionProblem } from './review-rules';

export interface Verdict {
  decision: Decision;
  /** Points by criterion id. */
  points: Record<string, number>;
  summary: string;
}

export type DecideOutcome =
  | { kind: 'decided'; learnerId: string }
  | { kind: 'incomplete'; problems: DecisionProblem[] }
  /** The lease has run out, or somebody else holds or has decided it. */
  | { kind: 'not-held' };

/** Approves or returns a piece of work. The rules are checked before; the write itself checks once more who holds it. */
export async function decideReview(act: Act, { decision, points, summary }: Verdict): Promise<DecideOutcome> {
  const { submissionId, mentorId, now } = act;
  const review = await db.review.findFirst({ where: heldBy(act), include: { submission: { select: { userId: true } } } });
  if (!review) return { kind: 'not-held' };
  const rubric = parseRubric(review.rubric);
  const problems = decisionProblems({ decision, rubric, points, summary });
  if (problems.length > 0) return { kind: 'incomplete', problems };
  const scored = Object.fromEntries(rubric.rubric.map(({ id }) => [id, points[id] ?? 0]));
  const { count } = await db.review.updateMany({
    where: heldBy(act),
    data: { state: decision, scores: JSON.stringify(scored), summary: summary.trim(), decidedAt: now, leaseUntil: null },
  });
  if (count === 0) return { kind: 'not-held' };
  const detail = { points: sumOfPoints(rubric, scored) };
  await recordAudit({ actorId: mentorId, action: `review.${decision}`, objectId: submissionId, detail });
  return { kind: 'decided', learnerId: review.submission.userId };
}

export type CommentOutcome = 'added' | 'no-such-line' | 'not-held';

/** Comments on a line of the SQL, or on the whole (`line` null). Only while holding the review; the learner reads it once it is decided. */
export async function addComment(act: Act, { line, body }: { line: number | null; body: string }): Promise<CommentOutcome> {
  const { submissionId, mentorId, now } = act;
  const work = await db.capstoneSubmission.findFirst({ where: { id: submissionId, review: heldBy(act) }, select: { sql: true } });
  if (!work) return 'not-held';
  if (line !== null && line > linesOf(work.sql).length) return 'no-such-line';
  const comment = { authorId: mentorId, line, body: body.trim(), createdAt: now };
  try {
    await db.review.update({ where: heldBy(act), data: { submission: { update: { comments: { create: comment } } } } });
    return 'added';
  } catch (error) {
    if (isNotFound(error)) return 'not-held';
    throw error;
  }
}

/** Takes one's own comment back, as long as nothing is decided. */
export async function removeComment(act: Act, commentId: string): Promise<boolean> {
  const { submissionId, mentorId } = act;
  const { count } = await db.reviewComment.deleteMany({
    where: { id: commentId, submissionId, authorId: mentorId, submission: { review: heldBy(act) } },
  });
  return count === 1;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2025';
}
