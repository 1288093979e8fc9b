import { describe, expect, test } from 'vitest';
import { claimReview, extendLease, releaseReview } from '~/features/mentoring/claims.server';
import { queueSummary } from '~/features/mentoring/queue-summary.server';
import { reviewQueue } from '~/features/mentoring/reviews.server';
import { db } from '~/server/db.server';
import { handedIn, minutesAfter, morning, person } from './scene';

async function scene() {
  const [learner, mentor, other] = await Promise.all([person('学员'), person('导师甲'), person('导师乙')]);
  return { learner, mentor, other, submissionId: await handedIn({ userId: learner }) };
}

describe('claiming a review', () => {
  test('of twenty mentors at once exactly one gets it', async () => {
    const { submissionId } = await scene();
    const mentors = await Promise.all(Array.from({ length: 20 }, () => person()));
    const outcomes = await Promise.all(mentors.map(mentorId => claimReview({ submissionId, mentorId, now: morning })));
    expect(outcomes.filter(outcome => outcome === 'claimed')).toHaveLength(1);
    const { mentorId } = await db.review.findUniqueOrThrow({ where: { submissionId } });
    expect(mentorId).toBe(mentors[outcomes.indexOf('claimed')]);
  });

  test('is refused while the lease of another runs, and possible from the moment it has run out', async () => {
    const { submissionId, mentor, other } = await scene();
    await claimReview({ submissionId, mentorId: mentor, now: morning });
    expect(await claimReview({ submissionId, mentorId: other, now: minutesAfter(morning, 29) })).toBe('not-available');
    expect(await claimReview({ submissionId, mentorId: other, now: minutesAfter(morning, 30) })).toBe('claimed');
    expect(await extendLease({ submissionId, mentorId: mentor, now: minutesAfter(morning, 31) })).toBe(false);
  });

  test('lasts longer when the lease is extended in time', async () => {
    const { submissionId, mentor, other } = await scene();
    await claimReview({ submissionId, mentorId: mentor, now: morning });
    expect(await extendLease({ submissionId, mentorId: mentor, now: minutesAfter(morning, 20) })).toBe(true);
    expect(await claimReview({ submissionId, mentorId: other, now: minutesAfter(morning, 49) })).toBe('not-available');
  });

  test('is refused for one’s own work', async () => {
    const { submissionId, learner } = await scene();
    expect(await claimReview({ submissionId, mentorId: learner, now: morning })).toBe('not-available');
  });

  test('stops at four held, and a lease that has run out is not held', async () => {
    const mentor = await person();
    const works = await Promise.all(Array.from({ length: 5 }, async () => handedIn({ userId: await person() })));
    const claim = (submissionId = '', now = morning) => claimReview({ submissionId, mentorId: mentor, now });
    const outcomes = await Promise.all(works.map(id => claim(id)));
    expect(outcomes.filter(outcome => outcome === 'claimed')).toHaveLength(4);
    const fifth = works[outcomes.indexOf('holding-too-many')];
    expect(await claim(fifth, minutesAfter(morning, 31))).toBe('claimed');
  });

  test('can be given back, and then another may take it', async () => {
    const { submissionId, mentor, other } = await scene();
    await claimReview({ submissionId, mentorId: mentor, now: morning });
    expect(await releaseReview({ submissionId, mentorId: other, now: morning })).toBe(false);
    expect(await releaseReview({ submissionId, mentorId: mentor, now: morning })).toBe(true);
    expect(await claimReview({ submissionId, mentorId: other, now: morning })).toBe('claimed');
  });

  test('of what does not exist claims nothing', async () => {
    expect(await claimReview({ submissionId: 'nothing', mentorId: await person(), now: morning })).toBe('not-available');
  });
});

describe('the queue', () => {
  test('is in the order of first requests, without one’s own work and what is decided, and says who holds what', async () => {
    await db.review.deleteMany();
    const [late, early, mentor] = await Promise.all([person('晚'), person('早'), person('导师')]);
    const second = await handedIn({ userId: late, now: minutesAfter(morning, 10) });
    const first = await handedIn({ userId: early, now: morning });
    await handedIn({ userId: mentor, now: minutesAfter(morning, -60) });
    await claimReview({ submissionId: second, mentorId: mentor, now: minutesAfter(morning, 20) });
    const queue = await reviewQueue({ mentorId: mentor, now: minutesAfter(morning, 30) });
    expect(queue).toMatchObject([
      { id: first, learner: '早', version: 1, waitedMs: 30 * 60_000, standing: 'waiting', mine: false, mentor: null },
      { id: second, learner: '晚', standing: 'in-review', mine: true, mentor: '导师' },
    ]);
  });

  test('counts as waiting what nobody holds, the longest first', async () => {
    await db.review.deleteMany();
    const held = await handedIn({ userId: await person(), now: minutesAfter(morning, -90) });
    await handedIn({ userId: await person(), now: morning });
    await claimReview({ submissionId: held, mentorId: await person(), now: morning });
    expect(await queueSummary({ now: minutesAfter(morning, 5) })).toEqual({ waiting: 1, oldestWaitingMs: 5 * 60_000 });
    expect(await queueSummary({ now: minutesAfter(morning, 30) })).toEqual({ waiting: 2, oldestWaitingMs: 120 * 60_000 });
  });

  test('that is empty has waited no time', async () => {
    await db.review.deleteMany();
    expect(await queueSummary({ now: morning })).toEqual({ waiting: 0, oldestWaitingMs: 0 });
  });
});
