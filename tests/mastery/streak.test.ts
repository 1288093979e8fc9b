import { expect, it } from 'vitest';
import { dayOf, streakOn } from '~/features/mastery/streak';

/** 2026-06-29 is a Monday. */
it.each([
  ['nothing was ever done', '2026-06-30', [], 0],
  ['only today', '2026-06-30', ['2026-06-30'], 1],
  ['yesterday, and today is not over', '2026-06-30', ['2026-06-29'], 1],
  ['Thursday and Friday before a quiet weekend', '2026-06-29', ['2026-06-25', '2026-06-26', '2026-06-29'], 3],
  ['Friday, seen on Sunday', '2026-06-28', ['2026-06-26'], 1],
  ['a used Saturday counts', '2026-06-29', ['2026-06-26', '2026-06-27', '2026-06-29'], 3],
  ['a quiet Thursday breaks it', '2026-06-29', ['2026-06-24', '2026-06-26', '2026-06-29'], 2],
  ['a quiet Friday breaks it over the weekend', '2026-06-29', ['2026-06-25', '2026-06-29'], 1],
  ['two weeks', '2026-06-30', ['15', '16', '17', '18', '19', '22', '23', '24', '25', '26', '29', '30'].map(day => `2026-06-${day}`), 12],
])('the streak when %s', (_what, today, active, expected) => {
  expect(streakOn(today, new Set(active))).toBe(expected);
});

it('a moment belongs to its day in Shanghai', () => {
  expect(dayOf(new Date('2026-06-29T15:59:59Z'))).toBe('2026-06-29');
  expect(dayOf(new Date('2026-06-29T16:00:00Z'))).toBe('2026-06-30');
});
