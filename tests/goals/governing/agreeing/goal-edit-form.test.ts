import { describe, expect, test } from 'vitest';
import { goalDefinition } from '~/features/goals/goal-definition';
import { editValues, parseEdit, rebased } from '~/features/goals/governing/agreeing/goal-edit-form';
import type { EditContext, EditValues } from '~/features/goals/governing/agreeing/goal-edit-form';
import { asWritten, changesBetween, movesThePosts, settingsOf } from '~/features/goals/governing/goal-settings';
import { planFields } from '~/features/goals/governing/agreeing/plan-text';

const goal = asWritten(
  goalDefinition.parse({
    slug: 'push-ctr',
    metric: 'push-ctr',
    definitionHash: '32475119e9b7',
    group: 'members',
    owner: { 'zh-CN': '用户运营组', en: 'Member operations' },
    team: 'operations',
    baseline: { value: 0.08, n: 41_474, from: '2025-01-01', to: '2025-12-31' },
    target: 0.11,
    start: '2026-01-01',
    due: '2026-12-31',
    direction: 'up',
    plan: { kind: 'linear' },
    freshWithinDays: 3,
    guardrails: [],
  }),
);
const context: EditContext = {
  goal,
  metric: { format: 'percent', hash: `32475119e9b7${'0'.repeat(52)}` },
  asOf: '2026-06-30',
  teams: [{ id: 'data', name: { 'zh-CN': '数据组', en: 'Data' } }],
  people: [{ id: 'lin' }],
  baselineNow: { value: 0.0812, n: 40_000 },
};

function edited(changes: Partial<EditValues>, given: Partial<EditContext> = {}) {
  const parsed = parseEdit({ ...editValues(goal, 'percent'), reason: '上半年走得比计划快', ...changes }, { ...context, ...given });
  return { ...parsed, changes: changesBetween(settingsOf(goal), parsed.settings) };
}

test('fields nobody touched change nothing, to the last digit', () => {
  const third = { ...goal, target: 1 / 3 };
  const parsed = parseEdit({ ...editValues(third, 'percent'), reason: 'x' }, { ...context, goal: third });
  expect(parsed.settings.target).toBe(1 / 3);
  expect(edited({})).toMatchObject({ problems: {}, changes: {} });
});

test.each([
  ['12', 0.12],
  ['12%', 0.12],
  [' 12.5 % ', 0.125],
  ['１２．５％', 0.125],
])('a target of %s is %d', (typed, value) => {
  expect(edited({ target: typed })).toMatchObject({ problems: {}, changes: { target: { from: 0.11, to: value } } });
});

test.each([
  [{ target: '' }, 'target', 'numberWrong'],
  [{ target: 'twelve' }, 'target', 'numberWrong'],
  [{ target: '1e9' }, 'target', 'numberWrong'],
  [{ target: '120' }, 'target', 'percentOutside'],
  [{ target: '7' }, 'target', 'targetNotAbove'],
  [{ baseline: '11' }, 'target', 'targetNotAbove'],
  [{ baseline: '-1' }, 'baseline', 'percentOutside'],
  [{ due: '' }, 'due', 'dueWrong'],
  [{ due: '2027-02-30' }, 'due', 'dueWrong'],
  [{ due: '2025-12-31' }, 'due', 'dueBeforeStart'],
  [{ due: '2026-06-30' }, 'due', 'dueInPast'],
  [{ plan: 'wish' }, 'plan', 'planUnknown'],
  [{ plan: 'late', idle: '95' }, 'idle', 'idleWrong'],
  [{ team: 'nobody' }, 'team', 'ownerUnknown'],
  [{ person: 'stranger' }, 'team', 'ownerUnknown'],
  [{ checkIns: 'daily' }, 'checkIns', 'cadenceUnknown'],
  [{ reason: '  ' }, 'reason', 'reasonMissing'],
  [{ reason: 'x'.repeat(1_001) }, 'reason', 'reasonTooLong'],
] satisfies [Partial<EditValues>, string, string][])('%j is refused: %s %s', (typed, field, problem) => {
  expect(edited(typed).problems).toEqual({ [field]: problem });
});

test('a goal that is to fall wants a target below its baseline', () => {
  const falling = { ...goal, direction: 'down' as const, baseline: { ...goal.baseline, value: 45 }, target: 20 };
  const given = { goal: falling, metric: { ...context.metric, format: 'decimal' as const } };
  const typed = { ...editValues(falling, 'decimal'), reason: 'x' };
  expect(parseEdit({ ...typed, target: '15' }, { ...context, ...given })).toMatchObject({ problems: {}, settings: { target: 15 } });
  expect(parseEdit({ ...typed, target: '50' }, { ...context, ...given }).problems).toEqual({ target: 'targetNotBelow' });
});

describe('points of a plan', () => {
  const plan = (kind: 'steps' | 'table', points: string) => edited({ plan: kind, points });

  test('stand one on a line and come back as they were typed', () => {
    const { changes } = plan('table', '2026-03-31 10%\n\n2026-09-30，60％'.replace('，', ' '));
    const points = [
      { on: '2026-03-31', share: 0.1 },
      { on: '2026-09-30', share: 0.6 },
    ];
    expect(changes.plan?.to).toEqual({ kind: 'table', points });
    expect(planFields({ kind: 'table', points }).points).toBe('2026-03-31 10%\n2026-09-30 60%');
  });

  test.each([
    ['steps', '', { field: 'points', kind: 'pointsTooFew' }],
    ['table', '2026-03-31 10%', { field: 'points', kind: 'pointsTooFew' }],
    ['steps', '2026-03-31 10%\nsoon', { field: 'points', kind: 'pointWrong', line: 2 }],
    ['steps', '2026-02-30 10%', { field: 'points', kind: 'pointWrong', line: 1 }],
    ['steps', '2026-03-31 110%', { field: 'points', kind: 'pointWrong', line: 1 }],
    ['steps', '2025-12-31 10%', { field: 'points', kind: 'pointOutside', line: 1 }],
    ['steps', '2026-06-30 40%\n2026-03-31 50%', { field: 'points', kind: 'pointBackwards', line: 2 }],
    ['steps', '2026-03-31 40%\n2026-06-30 30%', { field: 'points', kind: 'pointBackwards', line: 2 }],
  ] as const)('%s of %j are refused', (kind, points, problem) => {
    expect(plan(kind, points).problems).toEqual({ points: problem });
  });
});

test('another team brings its name; the words of the file stay where only a person is named', () => {
  expect(edited({ team: 'data' }).changes.owner?.to).toEqual({ name: { 'zh-CN': '数据组', en: 'Data' }, team: 'data', personId: null });
  expect(edited({ person: 'lin' }).changes.owner?.to).toEqual({ name: goal.owner, team: 'operations', personId: 'lin' });
});

describe('a metric that was redefined', () => {
  const metric = { format: 'percent' as const, hash: 'f'.repeat(64) };

  test('is agreed on only when that is asked for, with its cases counted anew', () => {
    expect(edited({}, { metric }).changes).toEqual({});
    expect(edited({ agree: 'yes', baseline: '8.12' }, { metric }).changes).toEqual({
      baseline: { from: goal.baseline, to: { ...goal.baseline, value: 0.0812, n: 40_000 } },
      definitionHash: { from: '32475119e9b7', to: 'ffffffffffff' },
    });
  });

  test('cannot be agreed on twice', () => {
    expect(edited({ agree: 'yes' }).changes).toEqual({});
  });
});

test('moving the posts asks for more than naming an owner', () => {
  const moves = (typed: Partial<EditValues>) => movesThePosts(edited(typed).changes);
  expect([moves({ target: '12' }), moves({ baseline: '7.5' })]).toEqual([true, true]);
  expect([moves({ due: '2027-03-31' }), moves({ person: 'lin' }), moves({ checkIns: 'weekly' })]).toEqual([false, false, false]);
});

test('when the goal changes below an open page, what was typed stays and the rest follows', () => {
  const from = editValues(goal, 'percent');
  const to = { ...from, target: '10.5', due: '2027-03-31' };
  expect(rebased({ ...from, target: '12', reason: '更快' }, { from, to })).toEqual({
    ...from,
    target: '12',
    due: '2027-03-31',
    reason: '更快',
  });
});
