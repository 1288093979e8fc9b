import { expect, it } from 'vitest';
import { entryPass, lastEntry, sitEntry } from '~/features/lessons/quizzes/entry-test.server';
import { readModuleQuiz } from '~/features/lessons/quizzes/quizzes.server';
import { completedLessons } from '~/features/lessons/lesson-progress.server';
import { db } from '~/server/db.server';

const moduleSlug = 'where-data-lives';
const day = (days: number) => new Date(Date.UTC(2026, 5, 1 + days));

/** The right option of so many questions, a wrong one of the others. */
function choices(right: number): Record<string, number> {
  const questions = readModuleQuiz(moduleSlug)?.questions ?? [];
  return Object.fromEntries(questions.map(({ id, options }, i) => [id, options.findIndex(option => option.correct === i < right)]));
}

async function newcomer(): Promise<string> {
  const email = `${crypto.randomUUID()}@qinghe.example`;
  return (await db.user.create({ data: { email, name: '林', passwordHash: '' }, select: { id: true } })).id;
}

it('nine right answers count the lessons of the module as read', async () => {
  const userId = await newcomer();
  const result = await sitEntry({ userId, moduleSlug, choices: choices(entryPass), lessons: ['one-row-one-thing'], now: day(0) });
  expect(result).toEqual({ right: 9, of: 10, passed: true });
  expect([...(await completedLessons(userId))]).toEqual(['one-row-one-thing']);
});

it('eight do not, and it cannot be tried again for seven days', async () => {
  const userId = await newcomer();
  const sit = (right: number, at: Date) =>
    sitEntry({ userId, moduleSlug, choices: choices(right), lessons: ['one-row-one-thing'], now: at });
  expect((await sit(8, day(0)))?.passed).toBe(false);
  expect(await sit(10, day(6))).toBeUndefined();
  expect((await completedLessons(userId)).size).toBe(0);
  expect(await lastEntry({ userId, moduleSlug }, day(6))).toMatchObject({ right: 8 });
  expect((await sit(10, day(8)))?.passed).toBe(true);
});
