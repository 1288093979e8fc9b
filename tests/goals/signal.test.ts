import { describe, expect, test } from 'vitest';
import { controlLimits, readSignal, sigmaFromMovingRange } from '~/features/goals/signal';
import type { RatioPoint } from '~/features/goals/signal';

const counts = (...values: number[]) => values.map(numerator => ({ numerator, denominator: 1 }));
const rates = (size: number, ...values: number[]) => values.map(value => ({ numerator: value * size, denominator: size }));

test('sigma is the mean moving range over 1.128', () => {
  expect(sigmaFromMovingRange([10, 12, 11])).toBeCloseTo(1.5 / 1.128);
  expect(sigmaFromMovingRange([10])).toBeUndefined();
});

test('XmR limits of a count are the mean ± 2.66 mean moving ranges', () => {
  const limits = controlLimits({ baseline: counts(10, 12, 11), points: counts(11), rate: false });
  expect(limits?.centre).toBe(11);
  expect(limits?.upper[0]).toBeCloseTo(11 + 2.66 * 1.5, 1);
});

test('the centre of a rate is the ratio of the sums, not the mean of the ratios', () => {
  const baseline = [...rates(9_000, 0.1), ...rates(500, 0.2, 0.2)];
  expect(controlLimits({ baseline, points: [], rate: true })?.centre).toBeCloseTo((900 + 100 + 100) / 10_000);
});

test('p′ limits narrow with the denominator, and are wider than binomial ones where the baseline wobbles more than chance', () => {
  const baseline = rates(100_000, 0.08, 0.084, 0.077, 0.082);
  const limits = controlLimits({ baseline, points: [...rates(1_000, 0.08), ...rates(100_000, 0.08)], rate: true });
  const [small = 0, large = 0] = limits?.upper ?? [];
  expect(small).toBeGreaterThan(large);
  expect(large - 0.08).toBeGreaterThan(3 * Math.sqrt((0.08 * 0.92) / 100_000));
});

describe('the signal', () => {
  const baseline = counts(10, 12, 11, 9, 10, 11);
  const read = (points: RatioPoint[], direction: 'up' | 'down' = 'up') => readSignal({ baseline, points, rate: false, direction });

  test('is none inside the limits', () => {
    expect(read(counts(11, 12))?.kind).toBe('none');
  });

  test('is improving beyond the limit in the direction of the goal and worsening against it', () => {
    expect(read(counts(11, 25))).toMatchObject({ kind: 'improving', rule: 'beyond-limits' });
    expect(read(counts(11, 25), 'down')).toMatchObject({ kind: 'worsening', rule: 'beyond-limits' });
  });

  test('is raised by eight in a row on one side, not by seven', () => {
    expect(read(counts(11, 11, 11, 11, 11, 11, 11, 11))).toMatchObject({ kind: 'improving', rule: 'run-of-eight' });
    expect(read(counts(10, 11, 11, 11, 11, 11, 11, 11))?.kind).toBe('none');
  });

  test('a run on the worse side is worsening', () => {
    expect(read(counts(10, 10, 10, 10, 10, 10, 10, 10), 'up')).toMatchObject({ kind: 'worsening', rule: 'run-of-eight' });
    expect(read(counts(10, 10, 10, 10, 10, 10, 10, 10), 'down')).toMatchObject({ kind: 'improving', rule: 'run-of-eight' });
  });

  test('a point on the centre line breaks a run', () => {
    expect(read(counts(11, 11, 11, 11, 10.5, 11, 11, 11))?.kind).toBe('none');
  });

  test('is undefined before the first point', () => {
    expect(read([])).toBeUndefined();
  });

  test('cannot be read from a baseline of two points', () => {
    expect(readSignal({ baseline: counts(10, 12), points: counts(30), rate: false, direction: 'up' })).toBeUndefined();
  });
});
