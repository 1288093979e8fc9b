import { describe, expect, test } from 'vitest';
import { planShare, planValue, timeShare } from '~/features/goals/plan-curve';
import type { PlanCurve } from '~/features/goals/goal-definition';

const goal = (plan: PlanCurve) => ({ start: '2026-01-01', due: '2026-12-31', target: 0.11, baseline: { value: 0.08 }, plan });

describe('the share of the way a plan wants', () => {
  test.each<[string, PlanCurve, string, number]>([
    ['a straight line is at 181/365 after half a year', { kind: 'linear' }, '2026-06-30', 181 / 365],
    ['nothing is wanted before the start', { kind: 'linear' }, '2025-12-31', 0],
    ['all is wanted at the due date', { kind: 'linear' }, '2026-12-31', 1],
    ['and after it', { kind: 'linear' }, '2027-05-01', 1],
    ['a late start wants nothing while it idles', { kind: 'late', idleShare: 0.5 }, '2026-06-30', 0],
    ['an S is below the line early', { kind: 's-curve' }, '2026-01-31', (31 / 365) ** 2 * (3 - (2 * 31) / 365)],
    [
      'a step counts from its day',
      {
        kind: 'steps',
        steps: [
          { on: '2026-04-01', share: 0.3 },
          { on: '2026-09-01', share: 0.8 },
        ],
      },
      '2026-04-01',
      0.3,
    ],
    [
      'and holds until the next',
      {
        kind: 'steps',
        steps: [
          { on: '2026-04-01', share: 0.3 },
          { on: '2026-09-01', share: 0.8 },
        ],
      },
      '2026-08-31',
      0.3,
    ],
    [
      'a table is read between its points',
      {
        kind: 'table',
        points: [
          { on: '2026-04-01', share: 0.2 },
          { on: '2026-04-11', share: 0.4 },
        ],
      },
      '2026-04-06',
      0.3,
    ],
    [
      'a table ends in the target',
      {
        kind: 'table',
        points: [
          { on: '2026-04-01', share: 0.2 },
          { on: '2026-12-21', share: 0.5 },
        ],
      },
      '2026-12-26',
      0.75,
    ],
  ])('%s', (_, plan, day, share) => {
    expect(planShare(goal(plan), day)).toBeCloseTo(share, 9);
  });
});

test('the planned value runs from baseline to target, downwards too', () => {
  expect(planValue(goal({ kind: 'linear' }), '2026-12-31')).toBeCloseTo(0.11);
  const fewerDays = { ...goal({ kind: 'linear' }), baseline: { value: 45 }, target: 20 };
  expect(planValue(fewerDays, '2026-06-30')).toBeCloseTo(45 - (25 * 181) / 365);
});

test('time never passes below nothing or beyond all', () => {
  expect(timeShare({ start: '2026-01-01', due: '2026-12-31' }, '2025-01-01')).toBe(0);
  expect(timeShare({ start: '2026-01-01', due: '2026-12-31' }, '2028-01-01')).toBe(1);
});
