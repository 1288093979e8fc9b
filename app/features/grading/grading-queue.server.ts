import { db } from '~/server/db.server';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import { log } from '~/server/log.server';
import type { Verdict } from './verdict';

/** What grading found, with the hashes of everything the verdict depends on. */
export interface Graded {
  kind: 'graded';
  verdict: Verdict;
  accepted: boolean;
  graderHash: string;
  contentHash: string;
  dataHash: string;
  durationMs: number;
}

/** Grades one query of one lab. `unavailable` is our own trouble: it says nothing about the query. */
export type Grader = (query: { labSlug: string; sql: string }) => Promise<Graded | { kind: 'unavailable'; detail: string }>;

export type JobOutcome =
  | { kind: 'graded' }
  /** Somebody else has the job, or it is done already. */
  | { kind: 'not-mine' }
  /** Our trouble; the job is queued for later. */
  | { kind: 'put-back'; detail: string };

/** Longer than any grading takes; a job held longer was held by a process that died. */
const leaseMs = 90_000;
const sweepEveryMs = 10_000;
const longestBackoffMs = 30 * 60_000;
const jobsPerSweep = 20;

interface Job {
  submissionId: string;
  grade: Grader;
  reason: 'submitted' | 'swept';
  clock: () => Date;
}

/**
 * Takes one queued job, grades it, appends the result and puts it in force. Only the holder of the lease can do the last step, so two
 * processes with one job leave two appended results and one in force.
 */
export async function gradeQueued({ submissionId, grade, reason, clock }: Job): Promise<JobOutcome> {
  const lease = await claim(submissionId, clock());
  if (!lease) return { kind: 'not-mine' };
  const { labSlug, sql, job } = await db.submission.findUniqueOrThrow({ where: { id: submissionId }, include: { job: true } });
  const graded = await attempt(grade, { labSlug, sql });
  const held = { submissionId, state: 'grading', leaseUntil: lease };
  if (graded.kind === 'unavailable') {
    const leaseUntil = new Date(clock().getTime() + backoffMs(job?.tries ?? 1));
    await db.gradingJob.updateMany({ where: held, data: { state: 'queued', leaseUntil } });
    log.warn({ submissionId, detail: graded.detail }, 'grading put back');
    return { kind: 'put-back', detail: graded.detail };
  }
  const { verdict, kind, ...facts } = graded;
  const result = await db.gradingResult.create({ data: { submissionId, verdict: JSON.stringify(verdict), reason, ...facts } });
  await db.gradingJob.updateMany({ where: held, data: { state: kind, resultId: result.id, leaseUntil: null } });
  return { kind };
}

/** The end of the lease, or undefined when the job is done, held, or not due yet. */
async function claim(submissionId: string, now: Date): Promise<Date | undefined> {
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const taken = await db.gradingJob.updateMany({
    where: { submissionId, ...due(now) },
    data: { state: 'grading', leaseUntil, tries: { increment: 1 } },
  });
  return taken.count === 1 ? leaseUntil : undefined;
}

/** Waiting, or held by a process that is no more. A job put back waits until its `leaseUntil`. */
function due(now: Date) {
  return {
    state: { in: ['queued', 'grading'] },
    OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
  };
}

function backoffMs(tries: number): number {
  return Math.min(longestBackoffMs, 2_000 * 2 ** Math.min(tries, 20));
}

async function attempt(grade: Grader, query: { labSlug: string; sql: string }): ReturnType<Grader> {
  try {
    return await grade(query);
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Grades what is due, oldest first, one at a time. Returns how many came to a verdict. */
export async function sweepGradings({ grade, clock }: { grade: Grader; clock: () => Date }): Promise<number> {
  const jobs = await db.gradingJob.findMany({
    where: due(clock()),
    orderBy: { submission: { createdAt: 'asc' } },
    take: jobsPerSweep,
    select: { submissionId: true },
  });
  let graded = 0;
  for (const { submissionId } of jobs) {
    const outcome = await gradeQueued({ submissionId, grade, reason: 'swept', clock });
    if (outcome.kind === 'graded') graded += 1;
  }
  return graded;
}

/** Looks for orphans now and then, once per process, until the returned function is called. For the boot of the server. */
export function startGradingSweeper(grade: Grader): () => void {
  return keepAcrossReloads('grading-sweeper', () => {
    let busy = false;
    const sweep = async () => {
      if (busy) return;
      busy = true;
      try {
        await sweepGradings({ grade, clock: () => new Date() });
      } catch (error) {
        log.error({ err: error }, 'the sweep for ungraded submissions failed');
      } finally {
        busy = false;
      }
    };
    const timer = setInterval(() => void sweep(), sweepEveryMs);
    timer.unref();
    void sweep();
    return () => clearInterval(timer);
  });
}
