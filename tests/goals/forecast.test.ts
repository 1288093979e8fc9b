import { describe, expect, test } from 'vitest';
import { forecast, normalCdf } from '~/features/goals/forecast';
import type { ForecastInput } from '~/features/goals/forecast';

const input = (values: number[], change: Partial<ForecastInput> = {}): ForecastInput => ({
  baseline: 8,
  baselineValues: [8.1, 7.9, 8.2, 7.8],
  target: 11,
  direction: 'up',
  points: values.map((value, index) => ({ share: (index + 1) / 12, value, age: (values.length - 1 - index) / 12 })),
  expectedSigma: 0.05,
  bounds: { least: 0, most: 100 },
  ...change,
});

test('the normal distribution function is right where it is known', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 7);
  expect(normalCdf(1.2815515655)).toBeCloseTo(0.9, 6);
  expect(normalCdf(-1.96)).toBeCloseTo(0.0249979, 6);
});

test('with nothing seen, the plan is believed and the target is a coin toss', () => {
  const { median, probability } = forecast(input([]));
  expect(median).toBeCloseTo(11, 9);
  expect(probability).toBeCloseTo(0.5, 6);
});

test('points exactly on the plan keep the forecast on the target', () => {
  expect(forecast(input([8.25, 8.5, 8.75, 9, 9.25, 9.5])).median).toBeCloseTo(11, 2);
});

test('points half as fast as the plan pull the forecast below the target, and the more points the surer', () => {
  const half = Array.from({ length: 9 }, (_, index) => 8 + 0.125 * (index + 1));
  const early = forecast(input(half.slice(0, 3)));
  const late = forecast(input(half));
  expect(late.median).toBeLessThan(early.median);
  expect(late.high - late.low).toBeLessThan(early.high - early.low);
  expect(late.probability).toBeLessThan(0.05);
});

test('the interval holds the median, and the probability follows the direction', () => {
  const down = forecast(input([44, 41, 38, 34], { baseline: 45, target: 20, direction: 'down', baselineValues: [45, 46, 44] }));
  expect(down.low).toBeLessThan(down.median);
  expect(down.median).toBeLessThan(down.high);
  const up = forecast(input([44, 41, 38, 34], { baseline: 45, target: 20, direction: 'up', baselineValues: [45, 46, 44] }));
  expect(up.probability + down.probability).toBeCloseTo(1, 9);
});

test('an old odd month weighs less than a recent one', () => {
  const steady = [8.25, 8.5, 8.75, 9, 9.25, 9.5, 9.75, 10];
  const pull = (index: number): number => {
    const odd = steady.map((value, place) => (place === index ? value - 1 : value));
    return Math.abs(forecast(input(odd)).at(odd.length / 12).median - 10);
  };
  expect(pull(7)).toBeGreaterThan(pull(0) * 2);
});

test('a series without any noise still gives finite numbers', () => {
  const still = forecast(input([0, 0, 0, 0], { baseline: 0, target: 20, baselineValues: [0, 0, 0], expectedSigma: 0 }));
  expect(Object.values([still.median, still.low, still.high, still.probability]).every(Number.isFinite)).toBe(true);
});

describe('what cannot be is not forecast', () => {
  test('a count is never below nothing', () => {
    const { low } = forecast(
      input([0, 0, 0, 0, 0], { baseline: 0, target: 20, baselineValues: [0], expectedSigma: 1, bounds: { least: 0, most: Infinity } }),
    );
    expect(low).toBe(0);
  });

  test('a share is never above one', () => {
    const { high } = forecast(
      input([0.97, 0.98, 0.99], { baseline: 0.9, target: 0.99, baselineValues: [0.88, 0.92], bounds: { least: 0, most: 1 } }),
    );
    expect(high).toBe(1);
  });
});

describe('the noise', () => {
  const zigzag = [8, 9, 8, 9, 8];

  test('where theory says nothing is that of the series alone', () => {
    const width = (expectedSigma: number) => {
      const { high, low } = forecast(input(zigzag, { baselineValues: [], expectedSigma }));
      return high - low;
    };
    // A moving range of one and a quarter, or three quarters, as the plan rises meanwhile: one on average.
    expect(width(0)).toBeCloseTo(width(1 / 1.128), 2);
    expect(width(0.01)).toBeLessThan(width(0));
  });

  test('of a single point is what theory expects', () => {
    const wide = forecast(input([8.2], { baselineValues: [], expectedSigma: 2 }));
    const narrow = forecast(input([8.2], { baselineValues: [], expectedSigma: 0.1 }));
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
  });
});

test('a goal that goes down on its plan keeps its forecast on the target', () => {
  const points = Array.from({ length: 6 }, (_, i) => 45 - (25 * (i + 1)) / 12);
  const { median, probability } = forecast(input(points, { baseline: 45, target: 20, direction: 'down', baselineValues: [45, 46, 44] }));
  expect(median).toBeCloseTo(20, 1);
  expect(probability).toBeCloseTo(0.5, 1);
});

test('on a late plan the flat beginning is on plan', () => {
  const flat = [0, 0, 0].map((value, i) => ({ share: 0, value, age: (2 - i) / 12 }));
  const { median } = forecast(input([], { baseline: 0, target: 20, points: flat, baselineValues: [0], expectedSigma: 1 }));
  expect(median).toBeCloseTo(20, 0);
});
