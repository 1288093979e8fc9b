import { db } from './db.server';
import { log } from './log.server';

export interface Job {
  /** The row it has in the table. */
  name: string;
  /** When it is due after a run (or before the first one) at `now`. */
  next(now: Date): Date;
  run(now: Date): Promise<void>;
}

interface Schedule {
  /** Runs what is due, one after the other; a call during a run waits for that run and starts none of its own. */
  tick(): Promise<void>;
  /** Starts nothing more; resolves when the job under way has ended, or after `patienceMs`. */
  drain(patienceMs: number): Promise<void>;
}

/**
 * The portal's jobs by the clock. What is due stands in the database, so that a restart neither forgets a job nor runs it twice; a job
 * is claimed by the same write that says when it is due next. One runner, one job at a time; a job that throws is due again as usual.
 */
export function startSchedule({ jobs, tickMs, clock }: { jobs: Job[]; tickMs: number; clock: () => Date }): Schedule {
  let underWay: Promise<void> | undefined;
  let ended = false;
  const tick = (): Promise<void> =>
    (underWay ??= runDue({ jobs, clock, hasEnded: () => ended }).finally(() => {
      underWay = undefined;
    }));
  const timer = setInterval(() => void tick().catch((error: unknown) => log.error({ err: error }, 'the schedule failed')), tickMs);
  timer.unref();
  return {
    tick,
    drain: async patienceMs => {
      ended = true;
      clearInterval(timer);
      const patience = new Promise<void>(resolve => setTimeout(resolve, patienceMs).unref());
      await Promise.race([underWay?.catch(() => undefined), patience]);
    },
  };
}

async function runDue({ jobs, clock, hasEnded }: { jobs: Job[]; clock: () => Date; hasEnded: () => boolean }): Promise<void> {
  for (const job of jobs) {
    if (hasEnded()) return;
    const now = clock();
    if (await claim(job, now)) await runOne(job, now);
  }
}

async function claim(job: Job, now: Date): Promise<boolean> {
  const { name } = job;
  await db.scheduledJob.upsert({ where: { name }, create: { name, dueAt: job.next(now) }, update: {} });
  const { count } = await db.scheduledJob.updateMany({
    where: { name, dueAt: { lte: now } },
    data: { dueAt: job.next(now), startedAt: now, endedAt: null },
  });
  return count === 1;
}

async function runOne({ name, run }: Job, now: Date): Promise<void> {
  let trouble: string | null = null;
  try {
    await run(now);
  } catch (error) {
    trouble = error instanceof Error ? error.name : 'unknown';
    log.error({ err: error, job: name }, 'a scheduled job failed');
  }
  await db.scheduledJob.updateMany({ where: { name }, data: { endedAt: new Date(), trouble } });
}

/** Due again so many minutes later. */
export function everyMinutes(minutes: number): Job['next'] {
  return now => new Date(now.getTime() + minutes * 60_000);
}
