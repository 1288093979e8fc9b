import { db } from '~/server/db.server';
import { log } from '~/server/log.server';
import type { Check } from './checks';
import type { Verdict } from './verdict';

/** What grading found, with the hashes of everything the verdict depends on. */
export interface Graded {
  kind: 'graded';
  verdict: Verdict;
  accepted: boolean;
  /** What each data set found. */
  checks?: Check[];
  graderHash: string;
  contentHash: string;
  dataHash: string;
  durationMs: number;
}

/** Grades one query of one lab. `unavailable` is our own trouble: it says nothing about the query. */
export type Grader = (query: {
  labSlug: string;
  sql: string;
  choice?: number | undefined;
}) => Promise<Graded | { kind: 'unavailable'; detail: string }>;

/** A job that is ours until its lease ends. */
export interface Claim {
  submissionId: string;
  leaseUntil: Date;
  /** Attempts so far, this one included. */
  tries: number;
}

/** Longer than any grading takes; a job held longer was held by a process that died. */
const leaseMs = 90_000;
const longestBackoffMs = 30 * 60_000;
/** With the pauses between them nearly three hours; what has not gone away by then wants a person. */
const mostTries = 12;
/** One person's waiting jobs stand this far apart in the queue, so that a hundred of theirs do not stand before another's first. */
const spacingMs = 2_000;
/** A job that waits longer than this has long had its turn. */
const queueMemoryMs = 60 * 60_000;

/** One statement, so that no two processes get one job; the index on state and turn makes it as fast with ten thousand waiting as with one. */
export const claimSql = `UPDATE "GradingJob" SET "state" = 'grading', "leaseUntil" = ?, "tries" = "tries" + 1
  WHERE "submissionId" = (SELECT "submissionId" FROM "GradingJob" WHERE "state" = 'queued' ORDER BY "turnAt" LIMIT 1)
  RETURNING "submissionId", "tries"`;

/** Takes the job whose turn it is; undefined when none waits. */
export async function claimNext(now: Date): Promise<Claim | undefined> {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const [taken] = await db.$queryRawUnsafe<{ submissionId: string; tries: number | bigint }[]>(claimSql, leaseUntil);
  return taken && { submissionId: taken.submissionId, tries: Number(taken.tries), leaseUntil };
}

/** Where a new job of this person stands in the queue. */
export async function turnFor(userId: string, now: Date): Promise<Date> {
  const since = new Date(now.getTime() - queueMemoryMs);
  const last = await db.submission.findFirst({
    where: { userId, createdAt: { gt: since }, job: { state: 'queued' } },
    orderBy: { createdAt: 'desc' },
    select: { job: { select: { turnAt: true } } },
  });
  const after = (last?.job?.turnAt.getTime() ?? 0) + spacingMs;
  return new Date(Math.max(now.getTime(), after));
}

/** Lets those wait again whose pause is over, and those whose holder died. Returns how many. */
export async function requeueDue(now: Date): Promise<number> {
  const waiting = { state: 'queued', leaseUntil: null };
  const rested = await db.gradingJob.updateMany({ where: { state: 'put-back', leaseUntil: { lte: now } }, data: waiting });
  const orphaned = await db.gradingJob.updateMany({ where: { state: 'grading', leaseUntil: { lt: now } }, data: waiting });
  return rested.count + orphaned.count;
}

/** Gives those that failed too often for reasons of ours another round: a new start may be what was missing. */
export async function requeueStuck(): Promise<number> {
  return (await db.gradingJob.updateMany({ where: { state: 'stuck' }, data: { state: 'queued', tries: 0, leaseUntil: null } })).count;
}

export type JobOutcome =
  | { kind: 'graded' }
  /** Our trouble; the job is tried again later. */
  | { kind: 'put-back'; detail: string }
  /** Our trouble, too often. */
  | { kind: 'stuck'; detail: string };

/**
 * Grades a claimed job, appends the result and puts it in force. Only the holder of the lease can do the last step, so two processes with one
 * job leave two appended results and one in force.
 */
export async function gradeClaimed({ claim, grade, clock }: { claim: Claim; grade: Grader; clock: () => Date }): Promise<JobOutcome> {
  const { submissionId, leaseUntil, tries } = claim;
  const { labSlug, sql, choice } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { labSlug: true, sql: true, choice: true },
  });
  const graded = await attempt(grade, { labSlug, sql, ...(choice !== null && { choice }) });
  const held = { submissionId, state: 'grading', leaseUntil };
  if (graded.kind === 'unavailable') {
    const { detail } = graded;
    const state = tries >= mostTries ? 'stuck' : 'put-back';
    const next = state === 'stuck' ? null : new Date(clock().getTime() + backoffMs(tries));
    await db.gradingJob.updateMany({ where: held, data: { state, leaseUntil: next } });
    log[state === 'stuck' ? 'error' : 'warn']({ submissionId, detail, tries }, `grading ${state}`);
    return { kind: state, detail };
  }
  const result = await appendResult({ submissionId, graded, reason: tries === 1 ? 'submitted' : 'retried' });
  await db.gradingJob.updateMany({ where: held, data: { state: 'graded', resultId: result, leaseUntil: null } });
  return { kind: 'graded' };
}

/** Appends what grading found; which result is in force is another matter. Returns its id. */
export async function appendResult(found: { submissionId: string; graded: Graded; reason: string }): Promise<string> {
  const { kind: _, verdict, checks = [], ...facts } = found.graded;
  const { submissionId, reason } = found;
  const data = { submissionId, reason, verdict: JSON.stringify(verdict), checks: JSON.stringify(checks), ...facts };
  return (await db.gradingResult.create({ data, select: { id: true } })).id;
}

/** Gives a job back that was not done, as if it had never been taken. */
export async function returnClaim({ submissionId, leaseUntil }: Claim): Promise<boolean> {
  const held = { submissionId, state: 'grading', leaseUntil };
  const data = { state: 'queued', leaseUntil: null, tries: { decrement: 1 } };
  return (await db.gradingJob.updateMany({ where: held, data })).count === 1;
}

function backoffMs(tries: number): number {
  return Math.min(longestBackoffMs, 2_000 * 2 ** tries);
}

async function attempt(grade: Grader, query: Parameters<Grader>[0]): ReturnType<Grader> {
  try {
    return await grade(query);
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}
