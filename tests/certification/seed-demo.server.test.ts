import { expect, test } from 'vitest';
import { readCapstone } from '~/features/certification/capstones.server';
import { checkWork } from '~/features/certification/capstone-work';
import { demoWorks } from '~/features/certification/demo-works';
import { seedDemoCertificates, seedDemoReviews } from '~/features/certification/seed-demo.server';
import { readPath } from '~/features/lessons/lessons.server';
import { reviewQueue } from '~/features/mentoring/reviews.server';
import { db } from '~/server/db.server';
import { morning, person } from '../mentoring/scene';

const path = readPath('data-speaker');
const coupons = readCapstone('coupon-618');

test('nine colleagues are certified in the first half of 2026, and seeding again adds nobody', async () => {
  if (!path) throw new Error('the path is gone');
  const userIds = await Promise.all(Array.from({ length: 11 }, () => person()));
  expect(await seedDemoCertificates({ userIds, path })).toBe(9);
  expect(await seedDemoCertificates({ userIds, path })).toBe(0);
  const issued = await db.certificate.findMany({ select: { issuedAt: true } });
  const byEndOf = (month: string) => issued.filter(({ issuedAt }) => issuedAt.toISOString().slice(0, 7) <= month).length;
  expect(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(byEndOf)).toEqual([0, 1, 2, 4, 6, 9]);
});

test('two works wait, the longer one first, and seeding again adds none', async () => {
  if (!coupons) throw new Error('the capstone is gone');
  const userIds = await Promise.all([person('孟夏'), person('杜衡')]);
  expect(await seedDemoReviews({ userIds, capstone: coupons, now: morning })).toBe(2);
  expect(await seedDemoReviews({ userIds, capstone: coupons, now: morning })).toBe(0);
  const queue = await reviewQueue({ mentorId: await person(), now: morning });
  expect(queue.map(({ learner, waitedMs }) => [learner, waitedMs / 3_600_000])).toEqual([
    ['孟夏', 5],
    ['杜衡', 2],
  ]);
});

test('the works could be handed in by hand', () => {
  expect(demoWorks.map(({ work }) => checkWork(work, coupons?.parts ?? []))).toEqual([{}, {}]);
  expect(coupons?.parts.map(part => part.id)).toEqual(['question', 'sql', 'conclusion', 'action']);
});
