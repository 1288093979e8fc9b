import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Quiz } from '~/features/lessons/lesson-definition';
import {
  answerQuiz,
  completeLesson,
  completedLessons,
  openLesson,
  progressOf,
  quizAnswersOf,
} from '~/features/lessons/lesson-progress.server';
import { ownTimeToAnswer } from '~/features/lessons/time-to-answer.server';
import { db } from '~/server/db.server';

const morning = new Date('2026-06-30T01:00:00Z');
const noon = new Date('2026-06-30T04:00:00Z');

async function person(): Promise<string> {
  const { id } = await db.user.create({ data: { email: `${randomUUID()}@example.com`, name: '小林' } });
  return id;
}

const words = (text: string) => ({ 'zh-CN': text, en: text });
const option = (text: string, correct = false) => ({ text: words(text), explanation: words(`about ${text}`), correct });
const quizzes: Quiz[] = [{ id: 'grain', question: words('?'), options: [option('order'), option('line', true)] }];

describe('reading', () => {
  test('the first opening stays and the last reading moves', async () => {
    const reading = { userId: await person(), lessonSlug: 'a' };
    expect(await openLesson({ ...reading, now: morning })).toEqual({ completed: false });
    await openLesson({ ...reading, now: noon });
    expect(await db.lessonProgress.findFirst({ where: reading })).toMatchObject({ openedAt: morning, lastReadAt: noon, completedAt: null });
  });

  test('completing counts once, with or without an opening before', async () => {
    const userId = await person();
    await openLesson({ userId, lessonSlug: 'a', now: morning });
    await completeLesson({ userId, lessonSlug: 'a', now: noon });
    await completeLesson({ userId, lessonSlug: 'a', now: new Date('2026-07-01T00:00:00Z') });
    await completeLesson({ userId, lessonSlug: 'b', now: noon });
    expect(await completedLessons(userId)).toEqual(new Set(['a', 'b']));
    expect(await db.lessonProgress.findMany({ where: { userId, completedAt: noon } })).toHaveLength(2);
    expect(await openLesson({ userId, lessonSlug: 'a', now: noon })).toEqual({ completed: true });
  });

  test('twenty openings at once make one record', async () => {
    const userId = await person();
    await Promise.all(Array.from({ length: 20 }, () => openLesson({ userId, lessonSlug: 'a', now: morning })));
    expect(await db.lessonProgress.count({ where: { userId } })).toBe(1);
  });

  test('one person’s reading is not another’s', async () => {
    const [reader, other] = await Promise.all([person(), person()]);
    await openLesson({ userId: other, lessonSlug: 'a', now: morning });
    await completeLesson({ userId: reader, lessonSlug: 'a', now: noon });
    expect(await completedLessons(other)).toEqual(new Set());
  });
});

describe('answering', () => {
  test('keeps the last pick and counts the tries', async () => {
    const answer = { userId: await person(), lessonSlug: 'a', quizzes, quizId: 'grain' };
    expect(await answerQuiz({ ...answer, choice: 0, now: morning })).toEqual({ kind: 'answered', correct: false });
    expect(await answerQuiz({ ...answer, choice: 1, now: noon })).toEqual({ kind: 'answered', correct: true });
    expect(await quizAnswersOf({ userId: answer.userId, lessonSlug: 'a' })).toEqual({ grain: 1 });
    expect(await db.quizAnswer.findFirst({ where: { userId: answer.userId } })).toMatchObject({
      tries: 2,
      correct: true,
      answeredAt: noon,
    });
  });

  test('refuses a question or an option that is not there, and stores nothing', async () => {
    const answer = { userId: await person(), lessonSlug: 'a', quizzes, now: morning };
    expect(await answerQuiz({ ...answer, quizId: 'other', choice: 0 })).toEqual({ kind: 'no-such-question' });
    for (const choice of [-1, 2, 0.5, Number.NaN])
      expect(await answerQuiz({ ...answer, quizId: 'grain', choice })).toEqual({ kind: 'no-such-option' });
    expect(await db.quizAnswer.count({ where: { userId: answer.userId } })).toBe(0);
  });
});

describe('progress', () => {
  test('tells lessons, labs with their drafts, the latest capstone and valid certificates', async () => {
    const userId = await person();
    await openLesson({ userId, lessonSlug: 'a', now: morning });
    await completeLesson({ userId, lessonSlug: 'b', now: noon });
    await db.labOpening.create({ data: { userId, labSlug: 'x', openedAt: morning } });
    await db.draft.create({ data: { userId, labSlug: 'x', sql: 'SELECT 1', updatedAt: noon } });
    await db.labOpening.create({ data: { userId, labSlug: 'y', openedAt: morning } });
    await handedIn({ userId, version: 1, state: 'returned' });
    await handedIn({ userId, version: 2, state: 'waiting' });
    await certificate({ userId, pathSlug: 'now', expiresAt: new Date('2027-01-01') });
    await certificate({ userId, pathSlug: 'past', expiresAt: new Date('2026-01-01') });

    const progress = await progressOf({ userId, solved: ['y'], now: noon });
    expect(progress.lessons).toEqual({
      a: { lastReadAt: morning.getTime(), completed: false },
      b: { lastReadAt: noon.getTime(), completed: true },
    });
    expect(progress.labs).toEqual({
      x: { touchedAt: noon.getTime(), draftSaved: true, solved: false },
      y: { touchedAt: morning.getTime(), draftSaved: false, solved: true },
    });
    expect(progress.capstones).toEqual({ work: 'waiting' });
    expect(Object.keys(progress.certificates)).toEqual(['now']);
  });

  test('an approved capstone stays approved whatever is handed in after it', async () => {
    const userId = await person();
    await handedIn({ userId, version: 1, state: 'approved' });
    await handedIn({ userId, version: 2, state: 'returned' });
    expect((await progressOf({ userId, solved: [], now: noon })).capstones).toEqual({ work: 'approved' });
  });

  test('the time to answer runs from the first opening to the first accepted query', async () => {
    const userId = await person();
    await db.labOpening.create({ data: { userId, labSlug: 'x', openedAt: morning } });
    await db.labOpening.create({ data: { userId, labSlug: 'unsolved', openedAt: morning } });
    const solved = new Map([['x', { solvedAt: noon }]]);
    expect(await ownTimeToAnswer({ userId, solved })).toEqual({ medianMs: 3 * 3_600_000, answers: 1 });
    expect(await ownTimeToAnswer({ userId, solved: new Map() })).toBeUndefined();
  });
});

async function handedIn({ userId, version, state }: { userId: string; version: number; state: string }): Promise<void> {
  const work = { question: '?', sql: 'SELECT 1', conclusion: '…', action: '…' };
  const review = { create: { state, rubric: '[]' } };
  await db.capstoneSubmission.create({ data: { id: randomUUID(), userId, capstoneSlug: 'work', version, ...work, review } });
}

async function certificate({ userId, pathSlug, expiresAt }: { userId: string; pathSlug: string; expiresAt: Date }): Promise<void> {
  await db.certificate.create({ data: { userId, pathSlug, expiresAt, serial: randomUUID(), holderName: '小林', evidence: '{}' } });
}
