import { z } from 'zod';
import type { Measures } from '~/features/metrics/measures';
import type { PlainKeys } from '~/i18n/messages';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import type { GoalReading } from '../goal-reading';
import { readGoal } from '../goals.server';
import { confidences, readingMark } from './check-in';
import type { CheckIn } from './check-in';
import { evidenceLink } from './check-ins/evidence-link';
import type { AgreedGoal } from './goal-settings';
import { currentGoal } from './goal-settings.server';
import type { messages } from './messages';

const storedStatus = z.enum(['on-track', 'at-risk', 'off-track', 'unknown', 'achieved', 'missed']);
const storedConfidence = z.enum(confidences);

const withAuthor = { author: { select: { name: true } } } as const;
type Row = NonNullable<Awaited<ReturnType<typeof newestOf>>>;

/** The newest check-in of every goal that has one. */
export async function latestCheckIns(): Promise<Record<string, CheckIn>> {
  const newest = await db.goalCheckIn.groupBy({ by: ['goalSlug'], _max: { at: true } });
  const rows = await Promise.all(newest.map(({ goalSlug }) => newestOf(goalSlug)));
  return Object.fromEntries(rows.flatMap(row => (row ? [[row.goalSlug, checkInOf(row)]] : [])));
}

function newestOf(goalSlug: string) {
  return db.goalCheckIn.findFirst({ where: { goalSlug }, orderBy: [{ at: 'desc' }, { id: 'desc' }], include: withAuthor });
}

/** What was said of a goal, newest first. */
export async function checkInsOf(goalSlug: string): Promise<CheckIn[]> {
  const rows = await db.goalCheckIn.findMany({ where: { goalSlug }, orderBy: [{ at: 'desc' }, { id: 'desc' }], include: withAuthor });
  return rows.map(checkInOf);
}

function checkInOf({ period, value, planned, author, status, confidence, ...rest }: Row): CheckIn {
  return {
    id: rest.id,
    goalSlug: rest.goalSlug,
    at: rest.at,
    author: author.name,
    read: period !== null && value !== null && planned !== null ? { period, value, planned } : null,
    status: storedStatus.parse(status),
    watermark: rest.watermark,
    goalRevision: rest.goalRevision,
    confidence: storedConfidence.parse(confidence),
    comment: rest.comment,
    evidence: rest.evidence,
  };
}

export interface CheckInProblems {
  confidence?: PlainKeys<typeof messages>;
  comment?: PlainKeys<typeof messages>;
  evidence?: PlainKeys<typeof messages>;
  /** The number is not the one the author had before them any more. */
  moved?: boolean;
}

/** `stored` is the id of the check-in, so that the page knows which draft is done with. */
export type CheckInOutcome = { kind: 'stored'; stored: string } | { kind: 'mend'; problems: CheckInProblems };

const longestComment = 4_000;
const CheckInForm = z.object({
  id: z.uuid(),
  /** See `readingMark`. */
  reading: z.string().max(200),
  confidence: z.string().default(''),
  comment: z.string().max(100_000),
  evidence: z.string().max(10_000),
});

/** Stores what the form holds beside what the machine says at this moment. Undefined for a form the page never sends. */
export async function checkIn(
  form: FormData,
  { slug, authorId, measures }: { slug: string; authorId: string; measures: Measures },
): Promise<CheckInOutcome | undefined> {
  const parsed = CheckInForm.safeParse(Object.fromEntries(form));
  const [read, goal] = await Promise.all([readGoal(slug, { measures }), currentGoal(slug)]);
  if (!parsed.success || !read || !goal) return undefined;
  const { id, comment, evidence, reading: seen } = parsed.data;
  const confidence = storedConfidence.safeParse(parsed.data.confidence);
  const problems = problemsOf({ confident: confidence.success, comment, evidence });
  if (seen !== readingMark(measures.watermark(), read.view.reading)) problems.moved = true;
  if (!confidence.success || Object.keys(problems).length > 0) return { kind: 'mend', problems };
  const said = {
    id,
    confidence: confidence.data,
    comment: comment.replaceAll('\r\n', '\n').trim(),
    evidence: evidenceLink(evidence) ?? null,
  };
  await keepCheckIn({ goal, reading: read.view.reading, watermark: measures.watermark(), authorId, said });
  return { kind: 'stored', stored: id };
}

interface KeptCheckIn {
  goal: AgreedGoal;
  reading: GoalReading;
  watermark: string;
  authorId: string;
  said: Pick<CheckIn, 'id' | 'confidence' | 'comment' | 'evidence'>;
  at?: Date;
}

/** Appends a check-in, once, with what its author read. */
export async function keepCheckIn({ goal, reading, watermark, authorId, said, at = new Date() }: KeptCheckIn): Promise<void> {
  const { period = null, value = null, planned = null } = reading.now ?? {};
  const agreed = { goalSlug: goal.slug, definitionHash: goal.definitionHash, goalRevision: goal.revision };
  const isNew = await storeOnce({ ...said, ...agreed, authorId, at, period, value, planned, status: reading.status, watermark });
  if (isNew) await recordAudit({ actorId: authorId, action: 'goal.checked-in', objectId: goal.slug, detail: { checkIn: said.id } });
}

function problemsOf({ confident, comment, evidence }: { confident: boolean; comment: string; evidence: string }): CheckInProblems {
  const problems: CheckInProblems = {};
  if (!confident) problems.confidence = 'confidenceMissing';
  if (!comment.trim()) problems.comment = 'commentMissing';
  else if ([...comment].length > longestComment) problems.comment = 'commentTooLong';
  if (evidence.trim() && !evidenceLink(evidence)) problems.evidence = 'evidenceUnsafe';
  return problems;
}

/** False when it had been stored before: a request that was sent twice. */
async function storeOnce(data: Parameters<typeof db.goalCheckIn.create>[0]['data']): Promise<boolean> {
  try {
    await db.goalCheckIn.create({ data });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return false;
    throw error;
  }
}
