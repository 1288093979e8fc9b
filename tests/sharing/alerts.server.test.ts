import { beforeEach, describe, expect, test } from 'vitest';
import { defaultRule } from '~/features/sharing/alerts/alert-rule';
import { manageRule, ownRules, rulesOf } from '~/features/sharing/alerts/alert-rules.server';
import { acknowledgeAlert, evaluateAlerts, listAlerts } from '~/features/sharing/alerts/alerts.server';
import { db } from '~/server/db.server';
import { env } from '~/server/env.server';
import { countUnread } from '~/server/notify.server';
import { sampleView } from './sample-goals';
import type { SampleGoal } from './sample-goals';

/** A Monday morning at ten in Shanghai, and that night. */
const morning = new Date('2026-06-29T02:00:00Z');
const night = new Date('2026-06-29T15:00:00Z');
const watermark = '2026-06-30';
const broken: SampleGoal = { months: [8.1, 8, 7.9, 8.1, 8, 7.9], optOuts: 0.03 };

beforeEach(async () => {
  for (const table of [db.alert, db.alertRule, db.goalSighting, db.goalStatusChange, db.delivery, db.notification]) await wipe(table);
  await db.user.deleteMany();
  for (const [id, role] of [
    ['shen', 'leader'],
    ['gu', 'leader'],
    ['lin', 'learner'],
  ] as const)
    await db.user.create({ data: { id, email: `${id}@qinghe.example`, name: id, roles: { create: [{ role }] } } });
  env.smtpUrl = 'smtp://127.0.0.1:1';
});

async function wipe(table: { deleteMany: () => Promise<unknown> }): Promise<void> {
  await table.deleteMany();
}

const evaluate = (goal: SampleGoal, now = morning) => evaluateAlerts({ views: [sampleView(goal)], watermark, now });

function ruleForm(change: Record<string, string | string[]>): FormData {
  const form = new FormData();
  const fields = { kinds: ['guardrail'], minEffect: '10', minCount: '30', quietFrom: '20:00', quietTo: '08:30', ...change };
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

test('an alert reaches everybody in the leadership under the bell and by mail, once', async () => {
  await evaluate(broken);
  await evaluate(broken);
  await evaluate({ ...broken, optOuts: 0.04 });
  expect((await listAlerts()).open.map(({ goalSlug, facts }) => [goalSlug, facts.kind])).toEqual([['push-ctr', 'guardrail']]);
  expect(await Promise.all(['shen', 'gu', 'lin'].map(countUnread))).toEqual([1, 1, 0]);
  const mails = await db.delivery.findMany({ orderBy: { target: 'asc' } });
  expect(mails.map(({ target, dueAt }) => [target, dueAt])).toEqual([
    ['gu', morning],
    ['shen', morning],
  ]);
});

test('in the quiet of the night mail waits for the morning, the bell does not', async () => {
  await evaluate(broken, night);
  expect(await countUnread('shen')).toBe(1);
  expect((await db.delivery.findFirst())?.dueAt).toEqual(new Date('2026-06-30T00:30:00Z'));
});

test('an evaluation that was interrupted before it noted what it saw raises and tells nothing twice', async () => {
  await evaluate(broken);
  await db.goalSighting.deleteMany();
  await evaluate(broken);
  expect((await listAlerts()).open).toHaveLength(1);
  expect(await countUnread('shen')).toBe(1);
  expect(await db.delivery.count()).toBe(2);
});

test('without a mail server nothing waits for one', async () => {
  env.smtpUrl = undefined;
  await evaluate(broken);
  expect(await db.delivery.count()).toBe(0);
  expect(await countUnread('shen')).toBe(1);
});

test('a change of status is kept for the report', async () => {
  await evaluate({});
  await evaluate({ months: [8.1, 8, 7.9, 8.1, 8, 7.9] });
  expect(await db.goalStatusChange.findMany()).toMatchObject([
    { goalSlug: 'push-ctr', fromStatus: 'on-track', toStatus: 'off-track', watermark },
  ]);
});

test('the first to acknowledge is the one who did, and it is audited once', async () => {
  await evaluate(broken);
  const id = (await listAlerts()).open[0]?.id ?? '';
  await acknowledgeAlert({ id, userId: 'shen', now: night });
  await acknowledgeAlert({ id, userId: 'gu', now: night });
  const { open, done } = await listAlerts();
  expect(open).toEqual([]);
  expect(done[0]?.acknowledged).toEqual({ by: 'shen', at: night.toISOString() });
  expect(await db.auditEvent.count({ where: { action: 'alert.acknowledged', objectId: id } })).toBe(1);
});

describe('a goal’s own rule', () => {
  test('decides who is told, and nobody else is', async () => {
    expect(await manageRule('push-ctr', ruleForm({ people: ['lin'] }), 'shen')).toBe(true);
    await evaluate(broken);
    expect(await Promise.all(['shen', 'lin'].map(countUnread))).toEqual([0, 1]);
    expect(await db.delivery.count(), 'mail was not ticked').toBe(0);
  });

  test.each([
    ['an effect over 100 %', { minEffect: '101' }],
    ['an effect left out', { minEffect: '' }],
    ['a time that is none', { quietFrom: '24:00' }],
    ['a kind that is none', { kinds: ['everything'] }],
    ['half a case', { minCount: '0.5' }],
  ])('is not saved with %s', async (_, change) => {
    expect(await manageRule('push-ctr', ruleForm(change), 'shen')).toBe(false);
    expect(await ownRules()).toEqual(new Set());
  });

  test('can be given up for the default; both are audited', async () => {
    await manageRule('push-ctr', ruleForm({}), 'shen');
    await manageRule('push-ctr', ruleForm({ intent: 'reset' }), 'shen');
    expect((await rulesOf(['push-ctr'])).get('push-ctr')).toEqual(defaultRule);
    const audited = await db.auditEvent.findMany({ where: { objectId: 'push-ctr', objectType: 'alert-rule' }, orderBy: { id: 'asc' } });
    expect(audited.slice(-2).map(({ action }) => action)).toEqual(['alert-rule.changed', 'alert-rule.reset']);
  });
});
