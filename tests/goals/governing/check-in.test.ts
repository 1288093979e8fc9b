import { describe, expect, test } from 'vitest';
import { checkInDue, disagreement, readingMark } from '~/features/goals/governing/check-in';

describe('a check-in is due', () => {
  const due = (cadence: 'weekly' | 'biweekly' | 'monthly', last: string | undefined, today: string) =>
    checkInDue({ cadence, last, start: '2026-01-01', today });

  test.each([
    ['weekly', '2026-06-29', '2026-07-06'],
    ['biweekly', '2026-06-29', '2026-07-13'],
    ['monthly', '2026-06-15', '2026-07-15'],
    ['monthly', '2026-01-31', '2026-02-28'],
    ['monthly', '2026-12-31', '2027-01-31'],
  ] as const)('%s after %s on %s', (cadence, last, dueOn) => {
    expect(due(cadence, last, last).dueOn).toBe(dueOn);
  });

  test('one cadence after the start while nobody has said anything', () => {
    expect(due('monthly', undefined, '2026-01-20')).toEqual({ dueOn: '2026-02-01', daysLate: -12 });
  });

  test('on the day itself without being late, and late from the next day on', () => {
    expect(due('weekly', '2026-06-01', '2026-06-08').daysLate).toBe(0);
    expect(due('weekly', '2026-06-01', '2026-06-11').daysLate).toBe(3);
  });
});

describe('owner and machine', () => {
  test.each([
    ['on-track', 'on-track', undefined],
    ['achieved', 'on-track', undefined],
    ['missed', 'off-track', undefined],
    ['at-risk', 'on-track', 'brighter'],
    ['off-track', 'at-risk', 'brighter'],
    ['on-track', 'at-risk', 'darker'],
    ['achieved', 'off-track', 'darker'],
    ['unknown', 'on-track', undefined],
    ['unknown', 'off-track', undefined],
  ] as const)('%s against %s: %s', (machine, owner, expected) => {
    expect(disagreement(machine, owner)).toBe(expected);
  });
});

test('a reading has another mark when its value, its month, its status or the data’s end is another', () => {
  const now = { period: '2026-05-01', value: 0.0971 };
  const mark = readingMark('2026-06-30', { status: 'on-track', now });
  expect(readingMark('2026-06-30', { status: 'on-track', now: { ...now } })).toBe(mark);
  const others = [
    readingMark('2026-07-01', { status: 'on-track', now }),
    readingMark('2026-06-30', { status: 'at-risk', now }),
    readingMark('2026-06-30', { status: 'on-track', now: { ...now, value: 0.0972 } }),
    readingMark('2026-06-30', { status: 'on-track', now: { ...now, period: '2026-06-01' } }),
    readingMark('2026-06-30', { status: 'on-track' }),
  ];
  expect(new Set([mark, ...others]).size).toBe(6);
});
