import { expect, test } from 'vitest';
import { partOfDay } from '~/features/today/greeting';

test.each([
  ['2026-06-29T16:00:00Z', 'night'],
  ['2026-06-29T20:59:59Z', 'night'],
  ['2026-06-29T21:00:00Z', 'morning'],
  ['2026-06-30T03:00:00Z', 'noon'],
  ['2026-06-30T05:00:00Z', 'afternoon'],
  ['2026-06-30T10:00:00Z', 'evening'],
  ['2026-06-30T15:59:59Z', 'evening'],
])('at %s it is %s in Shanghai', (moment, part) => {
  expect(partOfDay(new Date(moment))).toBe(part);
});
