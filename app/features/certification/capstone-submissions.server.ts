import { standingOf } from '~/features/mentoring/review-rules';
import { copyRubric, parseRubric, parseScores } from '~/features/mentoring/rubric-copy';
import type { RubricCopy, Standing } from '~/features/mentoring/review-rules';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import type { CapstoneDefinition } from './capstone-definition';
import { emptyWork, workParts } from './capstone-work';
import type { CapstoneWork } from './capstone-work';

interface HandIn {
  /** Made by the browser: the same request twice stores one version. */
  id: string;
  userId: string;
  capstone: Pick<CapstoneDefinition, 'rubric' | 'pass'> & { slug: string };
  work: CapstoneWork;
  now: Date;
}

export type HandInOutcome =
  | { kind: 'handed-in'; version: number }
  /** A version waits or is being read: it is decided first. */
  | { kind: 'under-review' }
  | { kind: 'approved-already' };

/** Stores the next version of a work and asks for its review, in one write. The rubric is copied as it is today. */
export async function handIn({ id, userId, capstone, work, now }: HandIn): Promise<HandInOutcome> {
  const versions = await db.capstoneSubmission.findMany({
    where: { userId, capstoneSlug: capstone.slug },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, review: { select: { state: true, firstRequestedAt: true } } },
  });
  const again = versions.find(version => version.id === id);
  if (again) return { kind: 'handed-in', version: again.version };
  const [latest] = versions;
  if (latest?.review?.state === 'approved') return { kind: 'approved-already' };
  if (latest && latest.review?.state !== 'returned') return { kind: 'under-review' };

  const version = (latest?.version ?? 0) + 1;
  const review = { rubric: copyRubric(capstone), firstRequestedAt: latest?.review?.firstRequestedAt ?? now };
  try {
    await db.capstoneSubmission.create({
      data: { id, userId, capstoneSlug: capstone.slug, version, ...trimmed(work), createdAt: now, review: { create: review } },
    });
  } catch (error) {
    return afterCollision({ error, id, userId });
  }
  await recordAudit({ actorId: userId, action: 'capstone.handed-in', objectId: id, detail: { capstone: capstone.slug, version } });
  return { kind: 'handed-in', version };
}

/** The version's number was taken meanwhile: by this very request sent twice, or by another tab. */
async function afterCollision({ error, id, userId }: { error: unknown; id: string; userId: string }): Promise<HandInOutcome> {
  if (!(error instanceof Error && 'code' in error && error.code === 'P2002')) throw error;
  const own = await db.capstoneSubmission.findFirst({ where: { id, userId }, select: { version: true } });
  return own ? { kind: 'handed-in', version: own.version } : { kind: 'under-review' };
}

function trimmed(work: CapstoneWork): CapstoneWork {
  return workParts.reduce((kept, part) => ({ ...kept, [part]: work[part].trimEnd() }), emptyWork);
}

export interface WorkVersion extends CapstoneWork {
  id: string;
  version: number;
  submittedAt: Date;
  standing: Standing;
  /** Who holds or has decided it. */
  mentor: string | null;
  decidedAt: Date | null;
  summary: string;
  /** The rubric as it was, and the points by criterion; null until it is decided. */
  marks: { rubric: RubricCopy; points: Record<string, number> } | null;
  comments: { id: string; line: number | null; body: string; author: string; createdAt: Date }[];
}

/** One's own versions, the latest first. What a mentor writes is shown once it is decided, not while it is being written. */
export async function workVersions({
  userId,
  capstoneSlug,
  now,
}: {
  userId: string;
  capstoneSlug: string;
  now: Date;
}): Promise<WorkVersion[]> {
  const versions = await db.capstoneSubmission.findMany({
    where: { userId, capstoneSlug },
    orderBy: { version: 'desc' },
    include: {
      review: { include: { mentor: { select: { name: true } } } },
      comments: { orderBy: { createdAt: 'asc' }, include: { author: { select: { name: true } } } },
    },
  });
  return versions.map(({ id, version, question, sql, conclusion, action, createdAt, review, comments }) => {
    const standing = review ? standingOf(review, now) : 'waiting';
    const decided = standing === 'approved' || standing === 'returned';
    return {
      ...{ id, version, question, sql, conclusion, action, standing },
      submittedAt: createdAt,
      mentor: standing === 'waiting' ? null : (review?.mentor?.name ?? null),
      decidedAt: review?.decidedAt ?? null,
      summary: decided ? (review?.summary ?? '') : '',
      marks: review && decided ? { rubric: parseRubric(review.rubric), points: parseScores(review.scores) } : null,
      comments: decided ? comments.map(({ author, ...comment }) => ({ ...comment, author: author.name })) : [],
    };
  });
}
