import type { GoalView } from '~/features/goals/goal-view';

const both = (text: string) => ({ 'zh-CN': text, en: text });

/** A goal of the sample company as the pages get it: ahead of its plan in May, June not matured. */
export function aGoal({
  owner = 'Member operations',
  reading = {},
}: { owner?: string; reading?: Partial<GoalView['reading']> } = {}): GoalView {
  const none = { actual: null, provisional: null, forecast: null, low: null, high: null, lowerLimit: null, upperLimit: null };
  return {
    goal: {
      slug: 'push-ctr',
      metric: 'push-ctr',
      definitionHash: '00000000',
      group: 'members',
      checkIns: 'monthly',
      owner: both(owner),
      baseline: { value: 0.08, n: 1000, from: '2025-01-01', to: '2025-12-31' },
      target: 0.11,
      start: '2026-01-01',
      due: '2026-12-31',
      direction: 'up',
      plan: { kind: 'linear' },
      freshWithinDays: 3,
      guardrails: [],
    },
    metric: { id: 'push-ctr', title: both('Push click-through'), meaning: both('m'), format: 'percent', version: 1, guardrails: [] },
    reading: {
      status: 'on-track',
      reason: undefined,
      pending: undefined,
      now: { period: '2026-05-01', value: 0.094, numerator: 94, denominator: 1000, planned: 0.0924 },
      signal: { kind: 'none', rule: 'none' },
      forecast: { median: 0.109, low: 0.103, high: 0.115, probability: 0.64 },
      guardrails: [],
      reachedLate: false,
      chart: [
        { ...none, month: '2025-12-01', actual: 0.08, plan: 0.08, lowerLimit: 0.075, upperLimit: 0.085 },
        { ...none, month: '2026-05-01', actual: 0.094, plan: 0.0924, forecast: 0.094, low: 0.094, high: 0.094 },
        { ...none, month: '2026-06-01', provisional: 0.097, plan: 0.095, forecast: 0.096, low: 0.09, high: 0.1 },
        { ...none, month: '2026-12-01', plan: 0.11, forecast: 0.109, low: 0.103, high: 0.115 },
      ],
      history: [{ ...none, month: '2025-11-01', actual: 0.081, plan: 0.08 }],
      ...reading,
    },
    dataUntil: '2026-06-30',
    subGoals: [],
  };
}
