import { expect, test } from 'vitest';
import type { GoalView } from '~/features/goals/goal-view';
import { describeGoals, explainStatus, formatChance } from '~/features/goals/summary';

const localized = (text: string) => ({ 'zh-CN': text, en: text });

const view: GoalView = {
  goal: {
    slug: 'push-ctr',
    metric: 'push-ctr',
    definitionHash: '00000000',
    group: 'members',
    owner: localized('o'),
    baseline: { value: 0.08, n: 1000, from: '2025-01-01', to: '2025-12-31' },
    target: 0.11,
    start: '2026-01-01',
    due: '2026-12-31',
    direction: 'up',
    plan: { kind: 'linear' },
    freshWithinDays: 3,
    guardrails: ['opt-outs'],
  },
  metric: {
    id: 'push-ctr',
    title: localized('CTR'),
    meaning: localized('m'),
    format: 'percent',
    version: 1,
    guardrails: [{ slug: 'opt-outs', title: localized('Opt-outs'), meaning: localized('m'), format: 'percent', atMost: 0.02 }],
  },
  reading: {
    status: 'at-risk',
    reason: undefined,
    pending: 'off-track',
    now: { period: '2026-05-01', value: 0.094, numerator: 94, denominator: 1000, planned: 0.0924 },
    signal: { kind: 'none', rule: 'none' },
    forecast: { median: 0.109, low: 0.103, high: 0.115, probability: 0.42 },
    guardrails: [{ slug: 'opt-outs', value: 0.03, period: '2026-05-01', red: true }],
    chart: [],
  },
};

test('the reasons say where the goal is, whether that is more than noise, where it leads, and what holds it back', () => {
  expect(explainStatus(view, 'en')).toEqual([
    'May came to 9.4% against a plan of 9.2%: +0.2 pt.',
    expect.stringContaining('within ordinary noise'),
    'At this pace Dec most likely ends at 10.9%, with 80% confidence between 10.3% and 11.5%; the chance of reaching 11% is 42%.',
    'The guardrail “Opt-outs” is broken, which keeps the goal from being on track.',
    'The latest verdict is “Off track”; if next month agrees, the status will change.',
  ]);
  expect(explainStatus(view, 'zh-CN')[0]).toBe('5 月实际为 9.4%，计划应达 9.2%，相差 +0.2 pt。');
});

test('an unknown status says why first and forecasts nothing', () => {
  const unknown = { ...view, reading: { ...view.reading, status: 'unknown' as const, reason: 'stale-data' as const, pending: undefined } };
  expect(explainStatus(unknown, 'en')).toEqual([
    'The data are later than promised, so nothing is judged.',
    'May came to 9.4% against a plan of 9.2%: +0.2 pt.',
  ]);
});

test('a chance is never written as certain', () => {
  expect([0.0001, 0.5, 0.9999].map(chance => formatChance(chance, 'en'))).toEqual(['<1%', '50%', '>99%']);
});

test('the scoreboard is told in sentences: who is heading for the target, and who is behind the plan by how much', () => {
  const titled = (title: string, status: GoalView['reading']['status']): GoalView => ({
    ...view,
    metric: { ...view.metric, title: localized(title) },
    reading: { ...view.reading, status },
  });
  const views = [titled('A', 'on-track'), titled('B', 'off-track'), titled('C', 'at-risk')];
  expect(describeGoals(views, 'en')).toBe(
    'Heading for the target: A. Needs attention: B (+0.2\u00a0pt against plan) and C (+0.2\u00a0pt against plan).',
  );
  expect(describeGoals(views, 'zh-CN')).toBe('A照目前的走势能达成。需要关注：B（与计划相差 +0.2\u00a0pt）和C（与计划相差 +0.2\u00a0pt）。');
});

test('with nothing judged the scoreboard says so', () => {
  const unknown = { ...view, reading: { ...view.reading, status: 'unknown' as const } };
  expect(describeGoals([unknown], 'en')).toBe('Cannot be judged yet: CTR.');
});
