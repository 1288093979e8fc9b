import { describe, expect, test } from 'vitest';
import { comparableMonths, compareMonths, monthToCompare } from '~/features/metrics/analysis/compare-months';
import type { Split } from '~/features/metrics/measures';
import type { SeriesPoint } from '~/features/metrics/series';

function point(period: string, [numerator, denominator]: [number, number], matured = true): SeriesPoint {
  return { period, numerator, denominator, value: denominator === 0 ? null : numerator / denominator, matured };
}

const april = '2026-04-01';
const may = '2026-05-01';
const points = [point(april, [12, 200]), point(may, [20, 200])];
const title = { 'zh-CN': '渠道', en: 'Channel' };

function splitOf(cells: Record<string, SeriesPoint[] | 'withheld'>): Split {
  return {
    dimension: 'channel',
    title,
    cells: Object.entries(cells).map(([value, own]) => ({ value, title, points: own, withheldPeriods: [] })),
  };
}

const months = { before: april, after: may };

describe('two months', () => {
  test('of a share are taken apart by rate and mix', () => {
    const split = splitOf({ app: [point(april, [10, 100]), point(may, [18, 100])], sms: [point(april, [2, 100]), point(may, [2, 100])] });
    expect(compareMonths({ kind: 'share', points, split, months })).toMatchObject({ own: expect.closeTo(0.04), mix: expect.closeTo(0) });
  });

  test('keep what is withheld in the rest, so that the sum is the change all the same', () => {
    const split = splitOf({ app: [point(april, [10, 100]), point(may, [18, 100])], sms: 'withheld' });
    const found = compareMonths({ kind: 'share', points, split, months });
    expect(found?.parts.map(part => part.value)).toEqual(['app', null]);
    expect((found?.own ?? 0) + (found?.mix ?? 0)).toBeCloseTo(0.04);
  });

  test('do not call a part new whose first month is withheld', () => {
    const split = splitOf({ app: [point(april, [10, 100]), point(may, [18, 100])] });
    const sms = { value: 'sms', title, points: [point(may, [2, 100])], withheldPeriods: [april] };
    const found = compareMonths({ kind: 'share', points, split: { ...split, cells: [...split.cells, sms] }, months });
    expect(found?.parts.map(part => part.value)).toEqual(['app', null]);
  });

  test('leave out a value that is in neither', () => {
    const split = splitOf({ app: points, live: [point('2025-01-01', [1, 10])] });
    expect(compareMonths({ kind: 'share', points, split, months })?.parts.map(part => part.value)).toEqual(['app']);
  });

  test('of a median cannot be taken apart, nor a month that is missing', () => {
    const split = splitOf({ app: points });
    expect(compareMonths({ kind: 'quantile', points, split, months })).toBeUndefined();
    expect(compareMonths({ kind: 'share', points, split, months: { before: '2020-01-01', after: may } })).toBeUndefined();
  });

  test('of a count add up without a mix', () => {
    const split = splitOf({ app: [point(april, [10, 1]), point(may, [18, 1])] });
    expect(compareMonths({ kind: 'count', points: [point(april, [12, 1]), point(may, [20, 1])], split, months })).toMatchObject({
      change: 8,
      mix: 0,
    });
  });
});

test('months that have not matured or have no value cannot be compared', () => {
  expect(comparableMonths([point(april, [1, 2]), point(may, [0, 0]), point('2026-06-01', [1, 2], false)])).toEqual([april]);
});

describe('the month to compare with', () => {
  const known = ['2025-05-01', '2025-12-01', april, may];
  test.each([
    [undefined, april],
    ['2025-12-01', '2025-12-01'],
    ['2024-01-01', april],
    ['2026-06-01', april],
  ])('when %s is wished for is %s', (wished, month) => {
    expect(monthToCompare(known, { latest: may, wished })).toBe(month);
  });

  test('is the latest before it when there is none for the month before', () => {
    expect(monthToCompare(['2025-05-01', '2025-12-01', may], { latest: may })).toBe('2025-12-01');
    expect(monthToCompare([may], { latest: may })).toBeUndefined();
  });
});
