import { describe, expect, test } from 'vitest';
import { restatementsBetween } from '~/features/metrics/history/restatements';
import type { Publication } from '~/features/metrics/history/restatements';

const point = (period: string, numerator: number, matured = true) => ({
  period,
  numerator,
  denominator: 100,
  value: numerator / 100,
  matured,
});
const edition = (change: Partial<Publication> = {}): Publication => ({
  definitionHash: 'h1',
  watermark: '2026-06-30',
  asOf: '2026-06-30',
  batches: 'b1',
  points: [point('2026-05-01', 8), point('2026-06-01', 3, false)],
  ...change,
});
const restated = (before: Publication, after: Publication) =>
  restatementsBetween(before, after).map(({ period, reason }) => [period, reason]);

test('the same numbers are no news, nor is a month that was not there yet', () => {
  const later = edition({ asOf: '2026-07-01', watermark: '2026-07-01', points: [...edition().points, point('2026-07-01', 1, false)] });
  expect(restated(edition(), edition({ batches: 'b2' }))).toEqual([]);
  expect(restated(edition(), later)).toEqual([]);
});

describe('a number is another one', () => {
  const may9 = [point('2026-05-01', 9), point('2026-06-01', 3, false)];

  test('by another definition, whatever else has changed', () => {
    const after = edition({ definitionHash: 'h2', asOf: '2026-07-01', watermark: '2026-07-01', points: may9 });
    expect(restated(edition(), after)).toEqual([['2026-05-01', 'redefinition']]);
  });

  test('because its month went on', () => {
    const after = edition({ asOf: '2026-07-02', watermark: '2026-07-02', points: [point('2026-05-01', 8), point('2026-06-01', 4)] });
    expect(restated(edition(), after)).toEqual([['2026-06-01', 'maturing']]);
  });

  test('because something was delivered late', () => {
    expect(restated(edition(), edition({ batches: 'b2', points: may9 }))).toEqual([['2026-05-01', 'late-data']]);
    expect(restated(edition(), edition({ asOf: '2026-07-01', watermark: '2026-07-01', points: may9 }))).toEqual([
      ['2026-05-01', 'late-data'],
    ]);
  });

  test('because somebody put it right', () => {
    expect(restated(edition(), edition({ points: may9 }))).toEqual([['2026-05-01', 'correction']]);
  });

  test('or is gone', () => {
    const [gone] = restatementsBetween(edition(), edition({ points: [point('2026-06-01', 3, false)] }));
    expect(gone).toMatchObject({ period: '2026-05-01', matured: true, before: { numerator: 8, value: 0.08 }, after: null });
  });
});

test('a quantile may change while its sums stay', () => {
  const withQuantiles = (quantile: number) => edition({ points: [{ ...point('2026-05-01', 8), quantiles: [quantile] }] });
  expect(restated(withQuantiles(3), withQuantiles(4))).toEqual([['2026-05-01', 'correction']]);
});
