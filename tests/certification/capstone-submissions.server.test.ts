import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { handIn, workVersions } from '~/features/certification/capstone-submissions.server';
import { claimReview } from '~/features/mentoring/claims.server';
import { decideReview } from '~/features/mentoring/decide.server';
import { db } from '~/server/db.server';
import { capstone, goodPoints, handedIn, minutesAfter, morning, person, work } from '../mentoring/scene';

async function returned(submissionId: string) {
  const act = { submissionId, mentorId: await person('导师'), now: morning };
  await claimReview(act);
  await decideReview(act, { decision: 'returned', points: goodPoints, summary: '再想想' });
}

const again = (userId: string, change = {}) =>
  handIn({ id: randomUUID(), userId, capstone, work: { ...work, ...change }, now: minutesAfter(morning, 60) });

test('handing in stores the work and asks for its review', async () => {
  const userId = await person();
  await handedIn({ userId });
  const [version] = await workVersions({ userId, capstoneSlug: capstone.slug, now: morning });
  expect(version).toMatchObject({ ...work, version: 1, standing: 'waiting', mentor: null, marks: null });
});

test('the same request twice stores one version', async () => {
  const userId = await person();
  const id = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => handIn({ id, userId, capstone, work, now: morning })));
  expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'handed-in', version: 1 })));
  expect(await db.capstoneSubmission.count({ where: { userId } })).toBe(1);
});

test('ten tabs at once make one version, and the others are told that it is under review', async () => {
  const userId = await person();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => again(userId)));
  expect(outcomes.filter(({ kind }) => kind === 'handed-in')).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === 'under-review')).toHaveLength(9);
});

test('an id that is somebody else’s stores nothing and reveals nothing', async () => {
  const id = await handedIn({ userId: await person() });
  const thief = await person();
  expect(await handIn({ id, userId: thief, capstone, work, now: morning })).toEqual({ kind: 'under-review' });
  expect(await db.capstoneSubmission.count({ where: { userId: thief } })).toBe(0);
});

test('the next version follows a return, keeps the place in the queue, and leaves the first as it was', async () => {
  const userId = await person();
  const first = await handedIn({ userId });
  expect(await again(userId)).toEqual({ kind: 'under-review' });
  await returned(first);
  expect(await again(userId, { sql: 'SELECT 2' })).toEqual({ kind: 'handed-in', version: 2 });
  const [second, unchanged] = await workVersions({ userId, capstoneSlug: capstone.slug, now: minutesAfter(morning, 61) });
  expect(unchanged).toMatchObject({ version: 1, sql: work.sql, standing: 'returned', summary: '再想想' });
  expect(second).toMatchObject({ version: 2, sql: 'SELECT 2', standing: 'waiting', submittedAt: minutesAfter(morning, 60) });
  const { firstRequestedAt } = await db.review.findUniqueOrThrow({ where: { submissionId: second?.id ?? '' } });
  expect(firstRequestedAt).toEqual(morning);
});

test('each version keeps the rubric it was handed in under', async () => {
  const userId = await person();
  await returned(await handedIn({ userId }));
  const stricter = { ...capstone, pass: { ...capstone.pass, total: 9 } };
  await handIn({ id: randomUUID(), userId, capstone: stricter, work, now: morning });
  const reviews = await db.review.findMany({ where: { submission: { userId } }, orderBy: { submission: { version: 'asc' } } });
  expect(reviews.map(({ rubric }) => JSON.parse(rubric).pass.total)).toEqual([6, 9]);
});

test('an approved work is not handed in again', async () => {
  const userId = await person();
  const act = { submissionId: await handedIn({ userId }), mentorId: await person(), now: morning };
  await claimReview(act);
  await decideReview(act, { decision: 'approved', points: goodPoints, summary: '' });
  expect(await again(userId)).toEqual({ kind: 'approved-already' });
});

test('one person’s versions are not another’s', async () => {
  await handedIn({ userId: await person() });
  expect(await workVersions({ userId: await person(), capstoneSlug: capstone.slug, now: morning })).toEqual([]);
});
