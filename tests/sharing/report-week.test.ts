import { expect, test } from 'vitest';
import { nextDraft, weekOf } from '~/features/sharing/report/report-week';

/** As the State Council announced for Spring Festival 2026: off from 15 to 23 February, worked on Saturdays 14 and 28. */
function isWorkday(day: string): boolean {
  if (day >= '2026-02-15' && day <= '2026-02-23') return false;
  return ['2026-02-14', '2026-02-28'].includes(day) || ![0, 6].includes(new Date(day).getUTCDay());
}

test.each([
  ['2026-06-29T00:00', '2026-06-29'],
  ['2026-06-28T23:59', '2026-06-22'],
  ['2026-07-05T12:00', '2026-06-29'],
])('%s in Shanghai lies in the week of %s', (local, monday) => {
  expect(weekOf(new Date(`${local}:00+08:00`))).toBe(monday);
});

test.each([
  ['on a Sunday it is Monday at eight', '2026-06-28T10:00', '2026-06-29T08:00'],
  ['on Monday before eight it is that Monday', '2026-06-29T07:59', '2026-06-29T08:00'],
  ['on Monday at eight it is the next', '2026-06-29T08:00', '2026-07-06T08:00'],
  ['in a week whose Monday is off it is the Tuesday', '2026-02-22T10:00', '2026-02-24T08:00'],
  ['a week off altogether has none', '2026-02-14T10:00', '2026-02-24T08:00'],
])('%s', (_, now, expected) => {
  expect(nextDraft(new Date(`${now}:00+08:00`), isWorkday)).toEqual(new Date(`${expected}:00+08:00`));
});
