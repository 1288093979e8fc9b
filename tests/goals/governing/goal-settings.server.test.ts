import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { settingsOf } from '~/features/goals/governing/goal-settings';
import type { GoalSettings } from '~/features/goals/governing/goal-settings';
import { agreementsOf, changeGoal, currentGoal, currentGoals } from '~/features/goals/governing/goal-settings.server';
import { readGoals } from '~/features/goals/goals-file.server';
import { db } from '~/server/db.server';

let actorId = '';

beforeAll(async () => {
  ({ id: actorId } = await db.user.create({ data: { email: `${randomUUID()}@example.com`, name: '沈望' } }));
});
beforeEach(() => db.goalRevision.deleteMany());

async function change(settings: Partial<GoalSettings>, basis?: number) {
  const goal = await currentGoal('push-ctr');
  if (!goal) throw new Error('no goal');
  return changeGoal({
    slug: 'push-ctr',
    basis: basis ?? goal.revision,
    settings: { ...settingsOf(goal), ...settings },
    reason: '试点提前完成',
    actorId,
  });
}

test('without an edit the goals are those of the file', async () => {
  const goals = await currentGoals();
  expect(goals.map(({ revision: _revision, ownerId: _ownerId, ...goal }) => goal)).toEqual(readGoals().goals);
  expect(goals.every(({ revision, ownerId }) => revision === 0 && ownerId === null)).toBe(true);
});

test('an edit lies over the file, and the one after it over both', async () => {
  await change({ target: 0.12 });
  await change({ due: '2027-03-31', plan: { kind: 's-curve' } });
  expect(await currentGoal('push-ctr')).toMatchObject({ revision: 2, target: 0.12, due: '2027-03-31', plan: { kind: 's-curve' } });
  const others = (await currentGoals()).filter(({ slug }) => slug !== 'push-ctr');
  expect(others.every(({ revision }) => revision === 0)).toBe(true);
});

test('every agreement says who, why, and what it changed from and to, with the goal after it', async () => {
  await change({ target: 0.12 });
  await change({ target: 0.13 });
  const { written, revisions } = (await agreementsOf('push-ctr')) ?? {};
  expect(written?.target).toBe(0.11);
  expect(revisions).toMatchObject([
    { revision: 1, actor: '沈望', reason: '试点提前完成', changes: { target: { from: 0.11, to: 0.12 } }, goal: { target: 0.12 } },
    { revision: 2, changes: { target: { from: 0.12, to: 0.13 } }, goal: { target: 0.13 } },
  ]);
});

test('an edit is in the audit log', async () => {
  await change({ target: 0.12 });
  const event = await db.auditEvent.findFirst({ where: { action: 'goal.changed' }, orderBy: { id: 'desc' } });
  expect(event).toMatchObject({ actorId, objectId: 'push-ctr' });
  expect(JSON.parse(event?.detail ?? '')).toMatchObject({ revision: 1, changes: { target: { from: 0.11, to: 0.12 } } });
});

test('an edit that changes nothing is none', async () => {
  expect(await change({})).toEqual({ kind: 'nothing-changed' });
  expect(await change({ plan: { kind: 'linear' } })).toEqual({ kind: 'nothing-changed' });
  expect(await db.goalRevision.count()).toBe(0);
});

test('of two leaders who edit at once one is told, and overwrites nothing', async () => {
  const outcomes = await Promise.all([change({ target: 0.12 }, 0), change({ target: 0.13 }, 0)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'overtaken']);
  expect(await db.goalRevision.count()).toBe(1);
});

test('an edit made of an older agreement is refused', async () => {
  await change({ target: 0.12 });
  expect(await change({ target: 0.13 }, 0)).toEqual({ kind: 'overtaken' });
  expect(await currentGoal('push-ctr')).toMatchObject({ revision: 1, target: 0.12 });
});

test('edits that contradict the file are said, not computed with', async () => {
  const changes = JSON.stringify({ target: { from: 0.11, to: 0.05 } });
  await db.goalRevision.create({ data: { goalSlug: 'push-ctr', revision: 1, actorId, reason: 'x', changes } });
  await expect(currentGoals()).rejects.toThrow(/push-ctr\.target.*revision 1/s);
});

test('an unknown goal has no agreements', async () => {
  expect(await agreementsOf('no-such-goal')).toBeUndefined();
});
