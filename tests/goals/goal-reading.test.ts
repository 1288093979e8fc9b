import { describe, expect, test } from 'vitest';
import { goalDefinition } from '~/features/goals/goal-definition';
import type { GoalDefinition } from '~/features/goals/goal-definition';
import { readGoalFacts } from '~/features/goals/goal-reading';
import type { GoalFacts } from '~/features/goals/goal-reading';
import { addMonths } from '~/features/metrics/months';
import type { SeriesPoint } from '~/features/metrics/series';

const both = (text: string) => ({ 'zh-CN': text, en: text });

const leadTime = goalDefinition.parse({
  slug: 'shelf-lead-time',
  metric: 'shelf-lead-time',
  definitionHash: '08c7afac',
  group: 'supply',
  owner: both('o'),
  baseline: { value: 45, n: 300, from: '2025-07-01', to: '2025-12-31' },
  target: 20,
  start: '2026-01-01',
  due: '2026-06-30',
  direction: 'down',
  plan: { kind: 'linear' },
  freshWithinDays: 3,
  guardrails: [],
});

/** Months in a row from July 2025: everything has reached the shelf, so numerator over denominator is 1 while the median is in days. */
const medians = (...values: number[]): SeriesPoint[] =>
  values.map((value, place) => ({
    period: addMonths('2025-07-01', place),
    numerator: 30,
    denominator: 30,
    value,
    quantiles: [value, value + 12],
    matured: true,
  }));

const read = (points: SeriesPoint[], change: Partial<GoalFacts> & { goal?: GoalDefinition } = {}) =>
  readGoalFacts({ goal: leadTime, kind: 'quantile', points, guardrails: [], obstacle: undefined, ...change });
const baseline = [45, 46, 44, 45, 45, 46];

describe('a median that should fall', () => {
  const reading = read(medians(...baseline, 41, 36, 32, 28));

  test('improves when it falls below the limits of the baseline’s days', () => {
    expect(reading.signal).toEqual({ kind: 'improving', rule: 'beyond-limits' });
    const december = reading.chart[0];
    expect(december?.lowerLimit).toBeGreaterThan(40);
    expect(december?.upperLimit).toBeLessThan(50);
  });

  test('is forecast in days, more likely to reach the target the lower it is', () => {
    const slower = read(medians(...baseline, 44, 42, 41, 39));
    expect(reading.forecast?.median).toBeLessThan(slower.forecast?.median ?? 0);
    expect(reading.forecast?.probability).toBeGreaterThan(slower.forecast?.probability ?? 1);
    expect(slower.status).toBe('off-track');
  });

  test('worsens when it rises', () => {
    expect(read(medians(...baseline, 52, 56, 58, 60)).signal?.kind).toBe('worsening');
  });
});

describe('after the due date', () => {
  const late = read(medians(...baseline, 41, 38, 35, 31, 28, 24, 19));

  test('the month of the due date settles the goal, and the latest month is still shown', () => {
    expect(late.status).toBe('missed');
    expect(late.now).toMatchObject({ period: '2026-07-01', value: 19, planned: 20 });
  });

  test('a target reached since is told, and no more is forecast', () => {
    expect(late.reachedLate).toBe(true);
    expect(late.chart.at(-1)).toMatchObject({ month: '2026-07-01', actual: 19, forecast: null });
    expect(read(medians(...baseline, 41, 38, 35, 31, 28, 24, 22)).reachedLate).toBe(false);
  });
});

test('a target that was kept while a guardrail broke is missed, and made good only once the guardrail holds', () => {
  const kept = medians(...baseline, 41, 38, 35, 31, 28, 19, 18);
  const returns = (july: number) => ({
    guardrails: [{ slug: 'returns', atMost: 0.1, points: medians(...baseline.map(() => 0.05), 0.05, 0.05, 0.05, 0.05, 0.05, 0.2, july) }],
  });
  expect(read(kept, returns(0.2))).toMatchObject({ status: 'missed', reachedLate: false });
  expect(read(kept, returns(0.05))).toMatchObject({ status: 'missed', reachedLate: true });
});

test('the chart begins a month before the start, and its history holds the baseline before that', () => {
  const { chart, history } = read(medians(...baseline, 41));
  expect(chart.map(month => month.month)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
    '2026-06-01',
  ]);
  expect(history.map(month => [month.month, month.actual])).toEqual([
    ['2025-07-01', 45],
    ['2025-08-01', 46],
    ['2025-09-01', 44],
    ['2025-10-01', 45],
    ['2025-11-01', 45],
  ]);
});

test('limits are never drawn where a value cannot be', () => {
  const shares = (...values: number[]): SeriesPoint[] =>
    values.map((value, place) => ({
      period: addMonths('2025-07-01', place),
      numerator: value * 20,
      denominator: 20,
      value,
      matured: true,
    }));
  const goal = { ...leadTime, direction: 'up' as const, baseline: { ...leadTime.baseline, value: 0.05 }, target: 0.2 };
  const { chart } = read(shares(0.05, 0.1, 0.05, 0, 0.05, 0.05, 0.1), { goal, kind: 'share' });
  expect(chart[0]?.lowerLimit).toBe(0);
});
