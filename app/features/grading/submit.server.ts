import { createHash } from 'node:crypto';
import { db } from '~/server/db.server';
import { gradeQueued } from './grading-queue.server';
import type { Grader } from './grading-queue.server';
import type { SubmissionView, SubmitAnswer } from './submission-view';
import { readVerdict } from './verdict';

/** The longest query that is taken, in bytes of UTF-8. */
export const longestSqlBytes = 20_000;
/** More submissions than this within a minute are a script, not a person. */
const mostPerMinute = 20;
/** How long an answer waits for the verdict; after that the page asks again. */
const patienceMs = 15_000;

interface Handing {
  /** Made by the browser (a UUID): the same request sent twice is one submission. */
  id: string;
  userId: string;
  labSlug: string;
  sql: string;
}

/**
 * Stores a query for good and grades it. The submission and its job are one write, before anything runs; if grading fails for reasons of ours
 * the job waits for the sweeper, and the answer says `queued`.
 */
export async function submitLab({ grade, clock, ...handing }: Handing & { grade: Grader; clock: () => Date }): Promise<SubmitAnswer> {
  const { id, userId, labSlug, sql } = handing;
  if (sql.trim() === '') return { kind: 'refused', reason: 'empty' };
  if (Buffer.byteLength(sql) > longestSqlBytes) return { kind: 'refused', reason: 'too-long' };
  const known = await readSubmission({ id, userId, labSlug });
  if (known) return known.sql === sql ? { kind: 'stored', submission: known } : { kind: 'refused', reason: 'id-taken' };
  if (await isFlooding(userId, clock())) return { kind: 'refused', reason: 'too-many' };
  if (!(await store(handing, clock()))) return { kind: 'refused', reason: 'id-taken' };
  await Promise.race([gradeQueued({ submissionId: id, grade, reason: 'submitted', clock }), patience()]);
  const submission = await readSubmission({ id, userId, labSlug });
  if (!submission) throw new Error(`submission ${id} is gone`);
  return { kind: 'stored', submission };
}

/** False when the id belongs to somebody else's or another lab's submission. */
async function store({ id, userId, labSlug, sql }: Handing, createdAt: Date): Promise<boolean> {
  const sqlHash = createHash('sha256').update(sql).digest('hex');
  try {
    await db.submission.create({ data: { id, userId, labSlug, sql, sqlHash, createdAt, job: { create: {} } } });
    return true;
  } catch (error) {
    if (!(await db.submission.findUnique({ where: { id }, select: { id: true } }))) throw error;
    // The same request twice at once is no clash.
    return (await db.submission.count({ where: { id, userId, labSlug, sqlHash } })) === 1;
  }
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

const viewParts = { job: { select: { resultId: true, tries: true } }, results: true } as const;

async function readSubmission(where: Omit<Handing, 'sql'>): Promise<SubmissionView | undefined> {
  const row = await db.submission.findFirst({ where, include: viewParts });
  return row ? viewOf(row) : undefined;
}

/** One person's submissions in one lab, newest first. */
export async function listSubmissions({
  userId,
  labSlug,
  most = 20,
}: Omit<Handing, 'id' | 'sql'> & { most?: number }): Promise<SubmissionView[]> {
  const rows = await db.submission.findMany({ where: { userId, labSlug }, orderBy: { createdAt: 'desc' }, take: most, include: viewParts });
  return rows.map(viewOf);
}

interface SubmissionRow {
  id: string;
  sql: string;
  createdAt: Date;
  job: { resultId: string | null; tries: number } | null;
  results: { id: string; accepted: boolean; verdict: string }[];
}

/** With the result in force; others were appended and superseded. */
function viewOf({ id, sql, createdAt, job, results }: SubmissionRow): SubmissionView {
  const inForce = results.find(result => result.id === job?.resultId);
  const grading: SubmissionView['grading'] = inForce
    ? { state: 'graded', accepted: inForce.accepted, verdict: readVerdict(inForce.verdict) }
    : { state: 'queued', tries: job?.tries ?? 0 };
  return { id, sql, createdAt: createdAt.toISOString(), grading };
}
