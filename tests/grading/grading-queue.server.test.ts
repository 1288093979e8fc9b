import { randomUUID } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim, Grader } from '~/features/grading/grading-queue.server';
import { db, morning, person, secondsAfter } from '../labs/scene';

const { claimNext, claimSql, gradeClaimed, requeueStuck, returnClaim, turnFor } = await import('~/features/grading/grading-queue.server');
const { GradingDesk } = await import('~/features/grading/grading-desk.server');
const { submitLab } = await import('~/features/grading/submit.server');
const { openDatabase } = await import('~/server/db.server');

const file = path.join(process.env.SHUYU_DATA_DIR ?? '', 'shuyu.db');
const clock = () => morning;
const hashes = { graderHash: 'g', contentHash: 'c', dataHash: 'd', durationMs: 5 };
const accepting: Grader = async () => ({
  kind: 'graded',
  accepted: true,
  verdict: { kind: 'accepted', total: 4, rows: 1, warnings: [] },
  ...hashes,
});
const broken: Grader = async () => ({ kind: 'unavailable', detail: 'no sandbox' });

beforeEach(async () => {
  await db.submission.deleteMany();
});

/** Jobs written straight into the table: the first person's first job waits longest. */
function fill(people: string[], each: number): string[] {
  const database = new Database(file);
  const submission = database.prepare(
    `INSERT INTO Submission (id, userId, labSlug, sql, sqlHash, createdAt) VALUES (?, ?, 'quiet-cities', 'SELECT 1', 'h', ?)`,
  );
  const job = database.prepare('INSERT INTO GradingJob (submissionId, turnAt) VALUES (?, ?)');
  const ids: string[] = [];
  database.transaction(() => {
    for (let i = 0; i < each; i += 1)
      for (const userId of people) {
        const at = secondsAfter(morning, ids.length / 100)
          .toISOString()
          .replace('Z', '+00:00');
        const id = randomUUID();
        submission.run(id, userId, at);
        job.run(id, at);
        ids.push(id);
      }
  })();
  database.close();
  return ids;
}

async function waiting(userId: string, sql = 'SELECT 1'): Promise<string> {
  const { id } = await db.submission.create({
    data: {
      id: randomUUID(),
      userId,
      labSlug: 'quiet-cities',
      sql,
      sqlHash: 'h',
      createdAt: morning,
      job: { create: { turnAt: await turnFor(userId, morning) } },
    },
  });
  return id;
}

const jobOf = (submissionId: string) => db.gradingJob.findUniqueOrThrow({ where: { submissionId } });

test('of ten thousand that wait, two workers claim each exactly once, in order', { timeout: 300_000 }, async () => {
  const ids = fill([await person(), await person()], 5_000);
  const { claimed, alone } = await claimAll();
  expect(claimed.map(claim => claim.submissionId).toSorted()).toEqual(ids.toSorted());
  expect(alone).toEqual(ids.filter(id => alone.includes(id)));
  expect(await claimNext(morning)).toBeUndefined();
});

/** The desk's own connection and a second one on the same file, as another process has it. */
async function claimAll(): Promise<{ claimed: Claim[]; alone: string[] }> {
  const other = openDatabase(file);
  const claimed: Claim[] = [];
  const alone: string[] = [];
  const mine = async () => {
    for (let claim = await claimNext(morning); claim; claim = await claimNext(morning)) {
      claimed.push(claim);
      alone.push(claim.submissionId);
    }
  };
  const theirs = async () => {
    for (;;) {
      const [taken] = await other.$queryRawUnsafe<{ submissionId: string; tries: bigint }[]>(claimSql, secondsAfter(morning, 90));
      if (!taken) return;
      claimed.push({ submissionId: taken.submissionId, tries: Number(taken.tries), leaseUntil: secondsAfter(morning, 90) });
    }
  };
  await Promise.all([mine(), theirs()]);
  await other.$disconnect();
  return { claimed, alone };
}

test('a claim finds its job by an index, whatever waits', () => {
  const database = new Database(file);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${claimSql}`).all(morning.toISOString());
  database.close();
  const details = plan.map(step => (typeof step === 'object' && step !== null && 'detail' in step ? String(step.detail) : ''));
  expect(details.join('\n')).toContain('GradingJob_state_turnAt_idx');
  expect(details.join('\n')).not.toMatch(/\bSCAN\b|TEMP B-TREE/);
});

test('one person’s many do not stand before another’s first', async () => {
  const [busy, calm] = [await person(), await person()];
  const many: string[] = [];
  for (let i = 0; i < 5; i += 1) many.push(await waiting(busy, `SELECT ${i}`));
  const only = await waiting(calm);
  const order: string[] = [];
  for (let claim = await claimNext(morning); claim; claim = await claimNext(morning)) order.push(claim.submissionId);
  expect(order.indexOf(only)).toBeLessThanOrEqual(1);
  expect(order.filter(id => id !== only)).toEqual(many);
});

describe('a desk', () => {
  test('works off everything that waits with no more hands than it has', async () => {
    fill([await person()], 60);
    let busy = 0;
    let most = 0;
    const counting: Grader = async query => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise(resolve => setTimeout(resolve, 2));
      busy -= 1;
      return accepting(query);
    };
    await new GradingDesk({ grade: counting, clock, hands: 3 }).sweep();
    expect(await db.gradingJob.count({ where: { state: 'graded' } })).toBe(60);
    expect(most).toBe(3);
  });

  test('finishes what is under way when it is told to stop, and takes nothing more', async () => {
    const [first, second] = fill([await person()], 2);
    const { grade, begun, release } = heldGrader();
    const desk = new GradingDesk({ grade, clock, hands: 1 });
    desk.wake();
    await begun;
    const drained = desk.drain(10_000);
    release();
    expect(await drained).toEqual({ returned: 0 });
    expect(await jobOf(first ?? '')).toMatchObject({ state: 'graded' });
    expect(await jobOf(second ?? '')).toMatchObject({ state: 'queued', tries: 0 });
  });

  test('returns what does not end in time, as if it had never been taken; who waits for it is told', async () => {
    const { grade, begun, release } = heldGrader();
    const desk = new GradingDesk({ grade, clock, hands: 1 });
    const userId = await person();
    const answer = submitLab({ id: randomUUID(), userId, labSlug: 'quiet-cities', sql: 'SELECT 1', desk, clock });
    await begun;
    expect(await desk.drain(1)).toEqual({ returned: 1 });
    expect(await answer).toMatchObject({ kind: 'stored', submission: { grading: { state: 'queued', tries: 0 } } });
    release();
    await new GradingDesk({ grade: accepting, clock }).sweep();
    const [job] = await db.gradingJob.findMany({ where: { submission: { userId } } });
    expect(job).toMatchObject({ state: 'graded', tries: 1 });
  });
});

/** A grader that waits until it is let go. */
function heldGrader() {
  let release = () => {};
  let begin = () => {};
  const begun = new Promise<void>(resolve => (begin = resolve));
  const held = new Promise<void>(resolve => (release = resolve));
  const grade: Grader = async query => {
    begin();
    await held;
    return accepting(query);
  };
  return { grade, begun, release: () => release() };
}

describe('trouble of ours', () => {
  test('is tried again with growing pauses, a bounded number of times, and costs no attempt', async () => {
    const id = await waiting(await person());
    let now = morning;
    let rounds = 0;
    for (; (await jobOf(id)).state !== 'stuck' && rounds < 100; rounds += 1) {
      await new GradingDesk({ grade: broken, clock: () => now }).sweep();
      now = secondsAfter(now, 3600);
    }
    expect(rounds).toBe(12);
    expect(await db.gradingResult.count({ where: { submissionId: id } })).toBe(0);
    expect(await requeueStuck()).toBe(1);
    await new GradingDesk({ grade: accepting, clock: () => now }).sweep();
    expect(await db.gradingResult.count({ where: { submissionId: id } })).toBe(1);
  });

  test('a claim is returned once: not when another holds the job by now', async () => {
    await waiting(await person());
    const claim = await claimNext(morning);
    if (!claim) throw new Error('nothing waits');
    expect(await returnClaim(claim)).toBe(true);
    const next = await claimNext(secondsAfter(morning, 5));
    expect(next?.submissionId).toBe(claim.submissionId);
    expect(await returnClaim(claim)).toBe(false);
  });

  test('a verdict is appended once for one claim, with how it came about', async () => {
    const id = await waiting(await person());
    const claim = await claimNext(morning);
    if (!claim) throw new Error('nothing waits');
    expect(await gradeClaimed({ claim, grade: accepting, clock })).toEqual({ kind: 'graded' });
    expect(await db.gradingResult.findMany({ where: { submissionId: id } })).toMatchObject([{ reason: 'submitted', origin: 'machine' }]);
    expect(await jobOf(id)).toMatchObject({ state: 'graded', policy: 'first-grading', leaseUntil: null });
  });
});
