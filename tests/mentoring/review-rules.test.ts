import { describe, expect, test } from 'vitest';
import { decisionProblems, isHeldBy, leaseEnd, standingOf, sumOfPoints, unscored } from '~/features/mentoring/review-rules';

const words = { 'zh-CN': '', en: '' };
const criterion = (id: string) => ({
  id,
  title: words,
  meaning: words,
  points: [words, words, words, words] satisfies [object, object, object, object],
});
const rubric = { rubric: [criterion('a'), criterion('b')], pass: { total: 4, each: 1, meaning: words } };
const now = new Date('2026-06-30T01:00:00Z');

test.each([
  ['waiting', null, 'waiting'],
  ['claimed', leaseEnd(now), 'in-review'],
  ['claimed', now, 'waiting'],
  ['claimed', null, 'waiting'],
  ['approved', null, 'approved'],
  ['returned', null, 'returned'],
])('%s with a lease until %s is %s', (state, leaseUntil, standing) => {
  expect(standingOf({ state, leaseUntil, mentorId: 'm' }, now)).toBe(standing);
});

test('only the mentor who claimed holds a review, and only while the lease runs', () => {
  const review = { state: 'claimed', leaseUntil: leaseEnd(now), mentorId: 'm' };
  expect([isHeldBy(review, 'm', now), isHeldBy(review, 'n', now), isHeldBy(review, 'm', leaseEnd(now))]).toEqual([true, false, false]);
});

describe('what keeps a decision back', () => {
  test.each([
    ['approved', { a: 2, b: 2 }, '', []],
    ['approved', { a: 3, b: 0 }, 'x', ['below-pass-rule']],
    ['approved', { a: 1, b: 2 }, 'x', ['below-pass-rule']],
    ['approved', { a: 3 }, 'x', ['criteria-unscored']],
    ['approved', { a: 3, b: 4 }, 'x', ['criteria-unscored']],
    ['approved', { a: 3, b: 1.5 }, 'x', ['criteria-unscored']],
    ['returned', { a: 0, b: 0 }, 'x', []],
    ['returned', { a: 3, b: 3 }, '  ', ['reason-missing']],
    ['returned', {}, '', ['criteria-unscored', 'reason-missing']],
  ] as const)('%s with %j and the words %j: %j', (decision, points, summary, problems) => {
    expect(decisionProblems({ decision, rubric, points, summary })).toEqual(problems);
  });
});

test('points outside the rubric count for nothing', () => {
  expect(sumOfPoints(rubric, { a: 2, elsewhere: 3 })).toBe(2);
  expect(unscored(rubric, { a: 2, elsewhere: 3 })).toEqual(['b']);
});
