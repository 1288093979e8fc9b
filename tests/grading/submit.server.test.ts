import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Grader } from '~/features/grading/grading-queue.server';
import { db, morning, person, secondsAfter } from '../labs/scene';

const { listSubmissions, longestSqlBytes, submitLab } = await import('~/features/grading/submit.server');
const { claimNext, gradeClaimed } = await import('~/features/grading/grading-queue.server');
const { GradingDesk } = await import('~/features/grading/grading-desk.server');
const { solvedLabs } = await import('~/features/labs/lab-progress.server');

const hashes = { graderHash: 'g', contentHash: 'c', dataHash: 'd', durationMs: 5 };

/** Accepts exactly one text. */
const grade: Grader = async ({ sql }) =>
  sql === 'SELECT 42'
    ? { kind: 'graded', accepted: true, verdict: { kind: 'accepted', total: 4, rows: 1, warnings: [] }, ...hashes }
    : { kind: 'graded', accepted: false, verdict: { kind: 'refused', refusal: { reason: 'not-a-select', statement: 'X' } }, ...hashes };
const broken: Grader = async () => ({ kind: 'unavailable', detail: 'no sandbox' });
const clock = () => morning;
const desk = new GradingDesk({ grade, clock });
const brokenDesk = new GradingDesk({ grade: broken, clock });
const sweepAt = (now: Date, grader = grade) => new GradingDesk({ grade: grader, clock: () => now }).sweep();

async function handing(sql = 'SELECT 42') {
  return { id: randomUUID(), userId: await person(), labSlug: 'quiet-cities', sql };
}

describe('handing in', () => {
  test('stores the query and answers with its verdict', async () => {
    const given = await handing();
    const answer = await submitLab({ ...given, desk, clock });
    expect(answer).toMatchObject({ kind: 'stored', submission: { id: given.id, grading: { state: 'graded', accepted: true } } });
    const result = await db.gradingResult.findFirstOrThrow({ where: { submissionId: given.id } });
    expect(result).toMatchObject({ accepted: true, reason: 'submitted', graderHash: 'g', contentHash: 'c', dataHash: 'd' });
  });

  test('the same id again stores nothing twice and answers with the stored verdict', async () => {
    const given = await handing();
    const once = await submitLab({ ...given, desk, clock });
    expect(await submitLab({ ...given, desk: brokenDesk, clock })).toEqual(once);
    expect(await db.gradingResult.count({ where: { submissionId: given.id } })).toBe(1);
  });

  test('the same request twice at once is one submission', async () => {
    const given = await handing();
    const answers = await Promise.all([1, 2, 3].map(() => submitLab({ ...given, desk, clock })));
    expect(answers.map(answer => answer.kind)).toEqual(['stored', 'stored', 'stored']);
    expect(await db.gradingResult.count({ where: { submissionId: given.id } })).toBe(1);
  });

  test('the same text again within a moment, under another id, is the same submission', async () => {
    const given = await handing();
    await submitLab({ ...given, desk, clock });
    const again = { ...given, id: randomUUID(), desk, clock: () => secondsAfter(morning, 3) };
    expect(await submitLab(again)).toMatchObject({ kind: 'stored', submission: { id: given.id, grading: { state: 'graded' } } });
    expect(await db.submission.count({ where: { userId: given.userId } })).toBe(1);
    await submitLab({ ...again, clock: () => secondsAfter(morning, 30) });
    expect(await db.submission.count({ where: { userId: given.userId } })).toBe(2);
  });

  test('two tabs at once with the same text make one submission, graded once', async () => {
    const given = await handing();
    const answers = await Promise.all([1, 2, 3, 4].map(() => submitLab({ ...given, id: randomUUID(), desk, clock })));
    expect(new Set(answers.map(answer => (answer.kind === 'stored' ? answer.submission.id : answer.kind))).size).toBe(1);
    expect(await db.submission.count({ where: { userId: given.userId } })).toBe(1);
    expect(await db.gradingResult.count({ where: { submission: { userId: given.userId } } })).toBe(1);
  });

  test("an id of somebody else's submission is refused and shows nothing of it", async () => {
    const given = await handing('SELECT secret');
    await submitLab({ ...given, desk, clock });
    expect(await submitLab({ ...given, userId: await person(), desk, clock })).toEqual({ kind: 'refused', reason: 'id-taken' });
  });

  test('an id cannot be used again for another text', async () => {
    const given = await handing('SELECT 1');
    await submitLab({ ...given, desk, clock });
    expect(await submitLab({ ...given, sql: 'SELECT 42', desk, clock })).toEqual({ kind: 'refused', reason: 'id-taken' });
    expect(await solvedLabs(given.userId)).toEqual(new Map());
  });

  test.each([
    ['empty', '  \n'],
    ['too-long', `SELECT '${'数'.repeat(longestSqlBytes / 3)}'`],
  ])('a text that is %s is not stored', async (reason, sql) => {
    const given = await handing(sql);
    expect(await submitLab({ ...given, desk, clock })).toEqual({ kind: 'refused', reason });
    expect(await db.submission.count({ where: { userId: given.userId } })).toBe(0);
  });

  test('a flood is held back', async () => {
    const { userId, labSlug } = await handing();
    const answers = [];
    for (let i = 0; i < 21; i += 1) answers.push(await submitLab({ id: randomUUID(), userId, labSlug, sql: `SELECT ${i}`, desk, clock }));
    expect(answers.at(-1)).toEqual({ kind: 'refused', reason: 'too-many' });
    const later = { id: randomUUID(), userId, labSlug, sql: 'SELECT 1', desk, clock: () => secondsAfter(morning, 61) };
    expect(await submitLab(later)).toMatchObject({ kind: 'stored' });
  });
});

describe('when grading has trouble', () => {
  test('the submission is kept, queued, and graded later without another attempt by the person', async () => {
    const given = await handing();
    expect(await submitLab({ ...given, desk: brokenDesk, clock })).toMatchObject({
      submission: { grading: { state: 'queued', tries: 1 } },
    });
    await sweepAt(secondsAfter(morning, 60));
    expect(await listSubmissions(given)).toMatchObject([{ id: given.id, grading: { state: 'graded', accepted: true } }]);
  });

  test('a grader that throws is trouble too, not a wrong answer', async () => {
    const given = await handing();
    const throwing: Grader = () => Promise.reject(new Error('out of paper'));
    expect(await submitLab({ ...given, desk: new GradingDesk({ grade: throwing, clock }), clock })).toMatchObject({
      submission: { grading: { state: 'queued' } },
    });
    expect(await db.gradingResult.count({ where: { submissionId: given.id } })).toBe(0);
  });

  test('a job put back is not taken again before its time', async () => {
    const given = await handing();
    await submitLab({ ...given, desk: brokenDesk, clock });
    await sweepAt(secondsAfter(morning, 1));
    expect(await listSubmissions(given)).toMatchObject([{ grading: { state: 'queued' } }]);
  });

  test('a job whose process died is found when its lease has run out, and not before', async () => {
    const given = await handing();
    await db.submission.create({
      data: { ...given, sqlHash: 'h', job: { create: { state: 'grading', leaseUntil: secondsAfter(morning, 90) } } },
    });
    await sweepAt(secondsAfter(morning, 89));
    expect(await listSubmissions(given)).toMatchObject([{ grading: { state: 'queued' } }]);
    await sweepAt(secondsAfter(morning, 91));
    expect(await listSubmissions(given)).toMatchObject([{ grading: { state: 'graded' } }]);
  });

  test('a holder that lost its lease does not put its result in force', async () => {
    const given = await handing('SELECT 1');
    await db.submission.create({ data: { ...given, sqlHash: 'h', job: { create: {} } } });
    const slow: Grader = async query => {
      await sweepAt(secondsAfter(morning, 91), async () => grade({ ...query, sql: 'SELECT 42' }));
      return grade(query);
    };
    const claim = await claimNext(morning);
    if (claim?.submissionId !== given.id) throw new Error('another job waits');
    await gradeClaimed({ claim, grade: slow, clock });
    expect(await db.gradingResult.count({ where: { submissionId: given.id } })).toBe(2);
    expect(await listSubmissions(given)).toMatchObject([{ grading: { accepted: true } }]);
  });
});

describe('a lab counts as solved', () => {
  test('by the first accepted submission, whatever comes after it', async () => {
    const first = await handing();
    await submitLab({ ...first, desk, clock });
    await submitLab({ ...first, id: randomUUID(), sql: 'SELECT 1', desk, clock: () => secondsAfter(morning, 5) });
    await submitLab({ ...first, id: randomUUID(), desk, clock: () => secondsAfter(morning, 9) });
    expect(await solvedLabs(first.userId)).toEqual(new Map([['quiet-cities', { submissionId: first.id, solvedAt: morning }]]));
  });

  test('not by a result that is no longer in force', async () => {
    const given = await handing();
    await submitLab({ ...given, desk, clock });
    const later = await db.gradingResult.create({
      data: { submissionId: given.id, accepted: false, verdict: '{}', reason: 'regrade', ...hashes },
    });
    await db.gradingJob.update({ where: { submissionId: given.id }, data: { resultId: later.id } });
    expect(await solvedLabs(given.userId)).toEqual(new Map());
  });
});
