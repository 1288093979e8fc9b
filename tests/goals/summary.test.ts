import { expect, test } from 'vitest';
import type { GoalView } from '~/features/goals/goal-view';
import { describeGoals, explainStatus, formatChance, sayGap, sideOfPlan } from '~/features/goals/summary';

const localized = (text: string) => ({ 'zh-CN': text, en: text });

const view: GoalView = {
  goal: {
    slug: 'push-ctr',
    metric: 'push-ctr',
    definitionHash: '00000000',
    group: 'members',
    checkIns: 'monthly',
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
    reachedLate: false,
    chart: [],
    history: [],
  },
  dataUntil: '2026-06-30',
  subGoals: [],
};

test('the reasons say where the goal is, whether that is more than noise, where it leads, and what holds it back', () => {
  expect(explainStatus(view, 'en')).toEqual([
    'May came to 9.4% against a plan of 9.2%: 0.2\u00a0pt ahead.',
    expect.stringContaining('within ordinary noise'),
    'At this pace Dec most likely ends at 10.9%, with 80% confidence between 10.3% and 11.5%; the chance of reaching 11% is 42%.',
    'The guardrail “Opt-outs” is broken, which keeps the goal from being on track.',
    'The latest verdict is “Off track”; if next month agrees, the status will change.',
  ]);
  expect(explainStatus(view, 'zh-CN')[0]).toBe('5 月实际为 9.4%，计划应达 9.2%，领先 0.2\u00a0pt。');
});

test('an unknown status says why first and forecasts nothing', () => {
  const unknown = { ...view, reading: { ...view.reading, status: 'unknown' as const, reason: 'stale-data' as const, pending: undefined } };
  expect(explainStatus(unknown, 'en')).toEqual([
    'The data are later than promised, so nothing is judged.',
    'May came to 9.4% against a plan of 9.2%: 0.2\u00a0pt ahead.',
  ]);
});

test('a chance is never written as certain', () => {
  expect([0.0001, 0.5, 0.9999].map(chance => formatChance(chance, 'en'))).toEqual(['<1%', '50%', '>99%']);
});

const titled = (title: string, change: Partial<GoalView['reading']>): GoalView => ({
  ...view,
  metric: { ...view.metric, title: localized(title) },
  reading: { ...view.reading, pending: undefined, ...change },
});
const at = (value: number) => ({ period: '2026-05-01', value, numerator: 94, denominator: 1000, planned: 0.0924 });
const chanceOf = (probability: number) => ({ median: 0.1, low: 0.09, high: 0.11, probability });

test('the scoreboard is told in sentences: the tightest goal first, who is behind by how much, and who is heading for the target', () => {
  const views = [
    titled('A', { status: 'on-track', forecast: chanceOf(0.9) }),
    titled('B', { status: 'off-track', now: at(0.08), forecast: chanceOf(0.005) }),
    titled('C', { status: 'at-risk', now: at(0.09), forecast: chanceOf(0.3) }),
  ];
  expect(describeGoals(views, 'en')).toBe(
    'Tightest: B, 1.2\u00a0pt behind, with a chance of <1% to make it in time. Also behind plan: C (0.2\u00a0pt behind). Heading for the target: A.',
  );
  expect(describeGoals(views, 'zh-CN')).toBe(
    '最紧的是B：落后 1.2\u00a0pt，按期达成的可能性 <1%。落后于计划的还有C（落后 0.2\u00a0pt）。A照目前的走势能达成。',
  );
});

test('a goal that is ahead of its plan is never said to be behind, however small its chance', () => {
  const views = [titled('A', { status: 'at-risk', forecast: chanceOf(0.2) }), titled('B', { status: 'at-risk', forecast: chanceOf(0.4) })];
  const said = describeGoals(views, 'en');
  expect(said).toContain('Tightest: A, 0.2\u00a0pt ahead');
  expect(said).toContain('Not behind today, but may fall short by the due date: B (0.2\u00a0pt ahead).');
  expect(said).not.toMatch(/behind plan/);
});

test('a number that should fall is behind its plan when it is high', () => {
  const days = {
    ...view,
    goal: { ...view.goal, direction: 'down' as const },
    metric: { ...view.metric, format: 'count' as const, unit: localized('days') },
  };
  const now = { period: '2026-04-01', value: 30, numerator: 1, denominator: 1, planned: 28 };
  const late = { ...days, reading: { ...view.reading, now } };
  expect([sideOfPlan(late), sayGap(late, 'en')]).toEqual([-1, '2\u00a0days behind']);
  expect(sayGap({ ...late, reading: { ...late.reading, now: { ...now, value: 25 } } }, 'zh-CN')).toBe('领先 3\u00a0days');
  expect(sayGap({ ...late, reading: { ...late.reading, now: { ...now, value: 28 } } }, 'en')).toBe('on plan');
});

test('a goal missed at its due date and made good since is told apart from one that is still missing', () => {
  const missed = titled('A', { status: 'missed', forecast: undefined });
  const late = titled('B', { status: 'missed', forecast: undefined, reachedLate: true });
  expect(describeGoals([missed, late], 'en')).toBe('Missed at the due date: A. Missed at the due date, made good since: B.');
});

test('with nothing judged the scoreboard says so', () => {
  expect(describeGoals([titled('CTR', { status: 'unknown', reason: 'stale-data' })], 'en')).toBe('Cannot be judged yet: CTR.');
});
