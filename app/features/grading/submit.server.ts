import { createHash } from 'node:crypto';
import { db } from '~/server/db.server';
import { readChecks, verdictFor } from './checks';
import type { GradingDesk } from './grading-desk.server';
import { turnFor } from './grading-queue.server';
import { readInsight } from './insight/insight';
import { ladderView } from './insight/ladder';
import type { SubmissionView, SubmitAnswer } from './submission-view';
import { withoutHiddenRows } from './symptom';
import { readVerdict } from './verdict';

/** The longest query that is taken, in bytes of UTF-8. */
export const longestSqlBytes = 20_000;
/** More submissions than this within a minute are a script, not a person. */
const mostPerMinute = 20;
/** The same text of the same person in the same lab again so soon is a double click, or a second tab: one submission. */
const momentMs = 5_000;
/** How long an answer waits for the verdict; after that the page asks again. */
const patienceMs = 15_000;

interface Handing {
  /** Made by the browser (a UUID): the same request sent twice is one submission. */
  id: string;
  userId: string;
  labSlug: string;
  sql: string;
  /** The option chosen beside the query, counted from 0, where the lab asks to choose. */
  choice?: number | undefined;
}

/** Which submission, or whose in which lab. */
type Owned = Pick<Handing, 'userId' | 'labSlug'>;

/**
 * Stores a query for good and waits for its verdict. The submission and its job are one write, before anything runs; if grading fails for reasons
 * of ours, or others are before it, the job waits in the queue and the answer says `queued`.
 */
export async function submitLab({
  desk,
  clock,
  options,
  ...handing
}: Handing & {
  /** How many options there are to choose from. */ options?: number | undefined;
  desk: Pick<GradingDesk, 'wake' | 'settled'>;
  clock: () => Date;
}): Promise<SubmitAnswer> {
  const { id, userId, labSlug, sql, choice = -1 } = handing;
  if (options !== undefined && !(choice >= 0 && choice < options)) return { kind: 'refused', reason: 'no-choice' };
  if (sql.trim() === '') return { kind: 'refused', reason: 'empty' };
  if (Buffer.byteLength(sql) > longestSqlBytes) return { kind: 'refused', reason: 'too-long' };
  const known = await readSubmission({ id, userId, labSlug });
  if (known) return known.sql === sql ? { kind: 'stored', submission: known } : { kind: 'refused', reason: 'id-taken' };
  if (await isFlooding(userId, clock())) return { kind: 'refused', reason: 'too-many' };
  const storedId = await store(handing, clock());
  if (storedId === undefined) return { kind: 'refused', reason: 'id-taken' };
  const settled = desk.settled(storedId);
  desk.wake();
  await Promise.race([settled, patience()]);
  const submission = await readSubmission({ id: storedId, userId, labSlug });
  if (!submission) throw new Error(`submission ${storedId} is gone`);
  return { kind: 'stored', submission };
}

/**
 * Writes the submission with its job, unless the same was handed in a moment ago: that one stands for both. One write decides, so that two requests
 * at once make one submission. Returns the id of what is stored; undefined when the id belongs to somebody else's or another lab's submission.
 */
async function store(handing: Handing, createdAt: Date): Promise<string | undefined> {
  const { id, userId, labSlug, sql, choice = null } = handing;
  const sqlHash = createHash('sha256')
    .update(choice === null ? sql : `${sql}\0${choice}`)
    .digest('hex');
  const same = { userId, labSlug, sqlHash };
  const since = new Date(createdAt.getTime() - momentMs);
  const turnAt = await turnFor(userId, createdAt);
  try {
    await db.$transaction([
      db.$executeRaw`INSERT INTO "Submission" ("id", "userId", "labSlug", "sql", "sqlHash", "choice", "createdAt")
        SELECT ${id}, ${userId}, ${labSlug}, ${sql}, ${sqlHash}, ${choice}, ${createdAt} WHERE NOT EXISTS (SELECT 1 FROM "Submission"
          WHERE "userId" = ${userId} AND "labSlug" = ${labSlug} AND "sqlHash" = ${sqlHash} AND "createdAt" > ${since})`,
      db.$executeRaw`INSERT INTO "GradingJob" ("submissionId", "turnAt")
        SELECT "id", ${turnAt} FROM "Submission" WHERE "id" = ${id} AND "userId" = ${userId}
          AND NOT EXISTS (SELECT 1 FROM "GradingJob" WHERE "submissionId" = ${id})`,
    ]);
  } catch (error) {
    if (!(await db.submission.findUnique({ where: { id }, select: { id: true } }))) throw error;
  }
  // The same request twice at once is no clash.
  const own = await db.submission.count({ where: { id, ...same } });
  if (own === 1) return id;
  const twin = await db.submission.findFirst({
    where: { ...same, createdAt: { gt: since } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return twin?.id;
}

async function isFlooding(userId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 60_000);
  return (await db.submission.count({ where: { userId, createdAt: { gt: since } } })) >= mostPerMinute;
}

function patience(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, patienceMs).unref();
  });
}

const viewParts = { job: { select: { resultId: true, tries: true } }, results: { include: { insight: true } } } as const;

async function readSubmission({ id, userId, labSlug }: Owned & { id: string }): Promise<SubmissionView | undefined> {
  const where = { id, userId, labSlug };
  const row = await db.submission.findFirst({ where, include: viewParts });
  return row ? viewOf(row, await failedAttempts(where)) : undefined;
}

/** One person's submissions in one lab, newest first. */
export async function listSubmissions({ userId, labSlug, most = 20 }: Owned & { most?: number }): Promise<SubmissionView[]> {
  const rows = await db.submission.findMany({ where: { userId, labSlug }, orderBy: { createdAt: 'desc' }, take: most, include: viewParts });
  const attempts = await failedAttempts({ userId, labSlug });
  return rows.map(row => viewOf(row, attempts));
}

/** One submission as its author sees it; undefined when it is not theirs. */
export async function findSubmission(where: Owned & { id: string }): Promise<SubmissionView | undefined> {
  return readSubmission(where);
}

/** Beyond so many the ladder has nothing left to open. */
const mostAttempts = 500;

/** How many different texts of a person had been rejected in a lab when each of them was handed in, itself included, by submission. */
async function failedAttempts({ userId, labSlug }: Owned): Promise<ReadonlyMap<string, number>> {
  const rows = await db.submission.findMany({
    where: { userId, labSlug, results: { some: { accepted: false } } },
    orderBy: { createdAt: 'asc' },
    take: mostAttempts,
    select: { id: true, sqlHash: true, job: { select: { resultId: true } }, results: { select: { id: true, verdict: true } } },
  });
  const texts = new Set<string>();
  const attempts = new Map<string, number>();
  for (const { id, sqlHash, job, results } of rows) {
    const inForce = results.find(result => result.id === job?.resultId);
    if (!inForce || readVerdict(inForce.verdict).kind !== 'rejected') continue;
    texts.add(sqlHash);
    attempts.set(id, texts.size);
  }
  return attempts;
}

interface SubmissionRow {
  id: string;
  sql: string;
  choice: number | null;
  createdAt: Date;
  job: { resultId: string | null; tries: number } | null;
  results: { id: string; accepted: boolean; verdict: string; checks: string; insight: { body: string; askedAt: Date | null } | null }[];
}

/** Labs are open for good: a check shown after an exam is shown when exams put a lab under one. */
const audience = { examOver: false };

/** With the result in force; others were appended and superseded. */
function viewOf({ id, sql, choice, createdAt, job, results }: SubmissionRow, attempts: ReadonlyMap<string, number>): SubmissionView {
  const inForce = results.find(result => result.id === job?.resultId);
  const grading: SubmissionView['grading'] = inForce
    ? gradedView(inForce, attempts.get(id) ?? 0)
    : { state: 'queued', tries: job?.tries ?? 0 };
  return { id, sql, ...(choice !== null && { choice }), createdAt: createdAt.toISOString(), grading };
}

function gradedView({ accepted, verdict, checks, insight }: SubmissionRow['results'][number], attempt: number): SubmissionView['grading'] {
  const allowed = verdictFor(readVerdict(verdict), readChecks(checks), audience);
  // What a check that is not shown found must not show in other words.
  const isExamined = allowed.kind === 'accepted' || allowed.kind === 'rejected';
  const ladder = ladderView({
    insight: insight ? readInsight(insight.body) : undefined,
    attempt,
    asked: Boolean(insight?.askedAt),
  });
  return { state: 'graded', accepted, verdict: withoutHiddenRows(allowed), ...(isExamined && { ladder }) };
}
