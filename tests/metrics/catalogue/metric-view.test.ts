import { expect, test } from 'vitest';
import { isBetter, standingOf } from '~/features/metrics/catalogue/metric-view';

const point = (period: string, value: number | null, matured = true) => ({ period, numerator: value ?? 0, denominator: 1, value, matured });

test('a metric stands where its latest matured month does, against the month and the year before', () => {
  const points = [point('2025-05-01', 6), point('2026-04-01', 8), point('2026-05-01', 10), point('2026-06-01', 3, false)];
  expect(standingOf(points)).toEqual({ period: '2026-05-01', value: 10, onMonthBefore: 2, onYearBefore: 4 });
});

test('what was not there is not compared', () => {
  expect(standingOf([point('2026-05-01', 10)])).toEqual({ period: '2026-05-01', value: 10, onMonthBefore: null, onYearBefore: null });
  expect(standingOf([point('2026-05-01', null)])).toBeUndefined();
});

test.each([
  [1, 'up', true],
  [1, 'down', false],
  [-1, 'down', true],
  [0, 'up', undefined],
] as const)('a change of %d, wished %s, is better: %s', (change, direction, better) => {
  expect(isBetter(change, direction)).toBe(better);
});
