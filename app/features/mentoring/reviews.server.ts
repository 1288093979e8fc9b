import type { Localized } from '~/i18n/locale';
import { db } from '~/server/db.server';
import { parseRubric, parseScores } from './rubric-copy';
import { isHeldBy, standingOf } from './review-rules';
import type { RubricCopy, Standing } from './review-rules';

/** More than a page can usefully show; the oldest come first. */
const longestQueue = 200;

export interface QueueItem {
  id: string;
  capstoneSlug: string;
  question: string;
  learner: string;
  team: Localized | null;
  version: number;
  waitedMs: number;
  /** For a later version: since when this work has its place in the queue. */
  firstRequestedAt: Date;
  standing: Standing;
  /** Held by the mentor who looks. */
  mine: boolean;
  /** Who holds it. */
  mentor: string | null;
}

interface Look {
  mentorId: string;
  now: Date;
}

const withLearner = { user: { select: { name: true, team: { select: { nameZh: true, nameEn: true } } } } };

/** All undecided work but the mentor's own, in the order of first requests: handing in again does not send anybody to the end. */
export async function reviewQueue({ mentorId, now }: Look): Promise<QueueItem[]> {
  const reviews = await db.review.findMany({
    where: { state: { in: ['waiting', 'claimed'] }, submission: { userId: { not: mentorId } } },
    orderBy: [{ firstRequestedAt: 'asc' }, { submissionId: 'asc' }],
    take: longestQueue,
    include: { mentor: { select: { name: true } }, submission: { include: withLearner } },
  });
  return reviews.map(({ submission, mentor, ...review }) => ({
    id: review.submissionId,
    capstoneSlug: submission.capstoneSlug,
    question: submission.question,
    learner: submission.user.name,
    team: teamName(submission.user.team),
    version: submission.version,
    waitedMs: now.getTime() - submission.createdAt.getTime(),
    firstRequestedAt: review.firstRequestedAt,
    standing: standingOf(review, now),
    mine: isHeldBy(review, mentorId, now),
    mentor: standingOf(review, now) === 'in-review' ? (mentor?.name ?? null) : null,
  }));
}

export interface CommentView {
  id: string;
  line: number | null;
  body: string;
  author: string;
  mine: boolean;
  createdAt: Date;
}

export interface ReviewView extends Omit<QueueItem, 'question'> {
  work: { question: string; sql: string; conclusion: string; action: string };
  submittedAt: Date;
  /** The version before, with what was said about it. */
  previous: { version: number; sql: string; summary: string; comments: CommentView[] } | null;
  comments: CommentView[];
  rubric: RubricCopy;
  points: Record<string, number>;
  summary: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  leaseUntil: Date | null;
}

const withComments = { orderBy: { createdAt: 'asc' }, include: { author: { select: { name: true } } } } as const;

/** One piece of work with its history; undefined when there is none, or it is the mentor's own. */
export async function readReview({ submissionId, mentorId, now }: Look & { submissionId: string }): Promise<ReviewView | undefined> {
  const review = await db.review.findFirst({
    where: { submissionId, submission: { userId: { not: mentorId } } },
    include: { mentor: { select: { name: true } }, submission: { include: { ...withLearner, comments: withComments } } },
  });
  if (!review) return undefined;
  const { submission, mentor, ...facts } = review;
  const standing = standingOf(facts, now);
  return {
    id: submissionId,
    capstoneSlug: submission.capstoneSlug,
    learner: submission.user.name,
    team: teamName(submission.user.team),
    version: submission.version,
    waitedMs: now.getTime() - submission.createdAt.getTime(),
    firstRequestedAt: facts.firstRequestedAt,
    standing,
    mine: isHeldBy(facts, mentorId, now),
    mentor: standing === 'in-review' ? (mentor?.name ?? null) : null,
    work: { question: submission.question, sql: submission.sql, conclusion: submission.conclusion, action: submission.action },
    submittedAt: submission.createdAt,
    previous: await previousVersion({ ...submission, mentorId }),
    comments: submission.comments.map(comment => commentView(comment, mentorId)),
    rubric: parseRubric(facts.rubric),
    points: parseScores(facts.scores),
    summary: facts.summary,
    decidedAt: facts.decidedAt,
    decidedBy: facts.decidedAt ? (mentor?.name ?? null) : null,
    leaseUntil: standing === 'in-review' ? facts.leaseUntil : null,
  };
}

async function previousVersion(of: {
  userId: string;
  capstoneSlug: string;
  version: number;
  mentorId: string;
}): Promise<ReviewView['previous']> {
  const { userId, capstoneSlug, version, mentorId } = of;
  const before = await db.capstoneSubmission.findFirst({
    where: { userId, capstoneSlug, version: { lt: version } },
    orderBy: { version: 'desc' },
    include: { review: true, comments: withComments },
  });
  if (!before) return null;
  const comments = before.comments.map(comment => commentView(comment, mentorId));
  return { version: before.version, sql: before.sql, summary: before.review?.summary ?? '', comments };
}

interface StoredComment {
  id: string;
  authorId: string;
  line: number | null;
  body: string;
  createdAt: Date;
  author: { name: string };
}

function commentView({ id, authorId, line, body, createdAt, author }: StoredComment, mentorId: string): CommentView {
  return { id, line, body, createdAt, author: author.name, mine: authorId === mentorId };
}

function teamName(team: { nameZh: string; nameEn: string } | null): Localized | null {
  return team && { 'zh-CN': team.nameZh, en: team.nameEn };
}
