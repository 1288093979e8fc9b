import { expect, test } from 'vitest';
import { afterQuiet } from '~/features/sharing/alerts/quiet-hours';

const overnight = { from: '20:00', to: '08:30', daysOff: true };
const atNoon = { from: '12:00', to: '13:00', daysOff: true };
const never = { from: '08:00', to: '08:00', daysOff: false };
/** Monday to Friday, but Wednesday 17 June is a holiday and Saturday 20 June is worked for it. */
const isWorkday = (day: string) => {
  if (day === '2026-06-17') return false;
  return day === '2026-06-20' || ![0, 6].includes(new Date(day).getUTCDay());
};

test.each([
  ['in office hours it is now', '2026-06-15 10:00', overnight, '2026-06-15 10:00'],
  ['at the end of the quiet it is now', '2026-06-15 08:30', overnight, '2026-06-15 08:30'],
  ['early in the morning it is at 8:30', '2026-06-15 06:00', overnight, '2026-06-15 08:30'],
  ['at the start of the quiet it is tomorrow', '2026-06-15 20:00', overnight, '2026-06-16 08:30'],
  ['before a holiday it is the day after', '2026-06-16 23:00', overnight, '2026-06-18 08:30'],
  ['on a holiday at noon it is the next day', '2026-06-17 12:00', overnight, '2026-06-18 08:30'],
  ['before a Saturday that is worked it is that Saturday', '2026-06-19 22:00', overnight, '2026-06-20 08:30'],
  ['on a Sunday it is Monday', '2026-06-21 10:00', overnight, '2026-06-22 08:30'],
  ['on days off that are not quiet it is now', '2026-06-21 10:00', { ...overnight, daysOff: false }, '2026-06-21 10:00'],
  ['in the night of a UTC server’s day it is by the company’s clock', '2026-06-16 00:10', overnight, '2026-06-16 08:30'],
  ['in a quiet noon it is at one', '2026-06-15 12:30', atNoon, '2026-06-15 13:00'],
  ['on a day off with a quiet noon it is the next midnight', '2026-06-21 12:30', atNoon, '2026-06-22 00:00'],
  ['with equal times it is always now', '2026-06-21 08:00', never, '2026-06-21 08:00'],
])('%s', (_, now, quiet, expected) => {
  const moment = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`);
  expect(afterQuiet({ now: moment(now), quiet, isWorkday })).toEqual(moment(expected));
});
