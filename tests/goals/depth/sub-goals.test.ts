import { describe, expect, test } from 'vitest';
import { goalDefinition } from '~/features/goals/goal-definition';
import { readSubGoals, weightedReach } from '~/features/goals/depth/sub-goals';
import type { SeriesPoint } from '~/features/metrics/series';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const part = { slug: 'production', title: both('p'), metric: 'stage-days', weight: 0.6, baseline: 40, target: 20 };
const written = {
  slug: 'shelf-lead-time',
  metric: 'shelf-lead-time',
  definitionHash: '08c7afac',
  group: 'supply',
  owner: both('o'),
  baseline: { value: 45, n: 439, from: '2025-01-01', to: '2025-12-31' },
  target: 20,
  start: '2026-01-01',
  due: '2026-12-31',
  direction: 'down',
  plan: { kind: 'linear' },
  freshWithinDays: 3,
  guardrails: [],
};
const goal = goalDefinition.parse(written);
const metric = { id: 'stage-days', format: 'decimal' as const, unit: both('days') };
const month = (period: string, value: number | null, matured = true): SeriesPoint => ({
  period,
  numerator: value ?? 0,
  denominator: 1,
  value,
  matured,
});
const read = (...points: SeriesPoint[]) => readSubGoals(goal, [{ part, metric, points }])[0];

test('a part that should fall has gone half its way at half the distance down', () => {
  const reading = read(month('2026-05-01', 32), month('2026-06-01', 30));
  expect(reading).toMatchObject({ now: { period: '2026-06-01', value: 30 }, reached: 0.5 });
  expect(reading?.wanted).toBeCloseTo(181 / 365);
  expect(reading?.now?.planned).toBeCloseTo(40 - (20 * 181) / 365);
});

test('a month that has not matured, or is of the baseline, is not read', () => {
  expect(read(month('2026-05-01', 32), month('2026-06-01', 20, false))?.now?.value).toBe(32);
  expect(read(month('2025-12-01', 32))?.now).toBeUndefined();
});

test('what a part goes beyond its target pays for no other, and a step back is nothing, not less', () => {
  expect(read(month('2026-06-01', 10))?.reached).toBe(1);
  expect(read(month('2026-06-01', 60))?.reached).toBe(0);
});

describe('the sum by weight', () => {
  const reading = (weight: number, reached: number | undefined) => ({
    ...part,
    weight,
    style: metric,
    now: undefined,
    reached,
    wanted: reached === undefined ? undefined : 0.5,
  });

  test('counts each part as much as it weighs', () => {
    const sum = weightedReach([reading(0.75, 0.4), reading(0.25, 1)]);
    expect(sum?.reached).toBeCloseTo(0.55);
    expect(sum?.wanted).toBeCloseTo(0.5);
  });

  test('is not said while a part is unknown', () => {
    expect(weightedReach([reading(0.75, 0.4), reading(0.25, undefined)])).toBeUndefined();
  });
});

test.each([
  ['weights that do not add up to 1', [part, { ...part, slug: 'other', weight: 0.5 }], /add up to 1/],
  [
    'a part without a way to go',
    [
      { ...part, target: 40 },
      { ...part, slug: 'other', weight: 0.4 },
    ],
    /differ from the baseline/,
  ],
])('a file with %s is refused', (_, subGoals, message) => {
  const parsed = goalDefinition.safeParse({ ...written, subGoals });
  expect(parsed.error?.issues.map(issue => issue.message).join()).toMatch(message);
});
