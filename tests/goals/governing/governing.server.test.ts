import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readingMark } from '~/features/goals/governing/check-in';
import { checkIn, checkInsOf, latestCheckIns } from '~/features/goals/governing/check-ins.server';
import { editGoal, readGoalEdit } from '~/features/goals/governing/agreeing/edit-goal.server';
import { editValues } from '~/features/goals/governing/agreeing/goal-edit-form';
import { currentGoal, currentGoals } from '~/features/goals/governing/goal-settings.server';
import { readGovernance } from '~/features/goals/governing/governance.server';
import { lessonProposals } from '~/features/goals/governing/lessons/lesson-proposals.server';
import { seedDemoCheckIns } from '~/features/goals/governing/check-ins/seed-demo.server';
import { nextReminders, remindOfCheckIns } from '~/features/goals/governing/check-ins/reminders.server';
import { noteGoalDefinitions } from '~/features/goals/governing/history/seen-definitions.server';
import { readGoal } from '~/features/goals/goals.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import type { Measures } from '~/features/metrics/measures';
import { db } from '~/server/db.server';
import { buildOwnWarehouse } from '../../metrics/own-warehouse';

const measures = measuresFor({ kind: 'operator' });
let leaderId = '';

beforeAll(async () => {
  await buildOwnWarehouse();
  const data = { email: 'leader@example.com', name: '沈望', passwordHash: 'x', roles: { create: { role: 'leader' } } };
  ({ id: leaderId } = await db.user.create({ data }));
});
beforeEach(async () => {
  await db.goalRevision.deleteMany();
  await db.goalCheckIn.deleteMany();
  await db.notification.deleteMany();
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function markNow(): Promise<string> {
  const read = await readGoal('push-ctr', { measures });
  if (!read) throw new Error('no goal');
  return readingMark(measures.watermark(), read.view.reading);
}

const words = { confidence: 'at-risk', comment: ' 送达在掉，**先查回执**。 ', evidence: 'https://docs.qinghe.example/周会' };

async function checkInWith(fields: Record<string, string> = {}) {
  const form = formOf({ id: randomUUID(), reading: await markNow(), ...words, ...fields });
  return checkIn(form, { slug: 'push-ctr', authorId: leaderId, measures });
}

describe('a check-in', () => {
  test('keeps what its author read, with the machine’s status and the data’s end', async () => {
    expect(await checkInWith()).toMatchObject({ kind: 'stored' });
    const read = await readGoal('push-ctr', { measures });
    const { reading } = read?.view ?? {};
    const [stored] = await checkInsOf('push-ctr');
    expect(stored).toMatchObject({
      author: '沈望',
      confidence: 'at-risk',
      comment: '送达在掉，**先查回执**。',
      evidence: 'https://docs.qinghe.example/%E5%91%A8%E4%BC%9A',
      status: reading?.status,
      watermark: '2026-06-30',
      goalRevision: 0,
      read: { period: reading?.now?.period, value: reading?.now?.value, planned: reading?.now?.planned },
    });
  });

  test('that is sent twice is stored once', async () => {
    const id = randomUUID();
    expect([await checkInWith({ id }), await checkInWith({ id })]).toEqual(Array(2).fill({ kind: 'stored', stored: id }));
    expect(await checkInsOf('push-ctr')).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { action: 'goal.checked-in', detail: { contains: id } } })).toBe(1);
  });

  test('names everything that must be mended, and stores nothing', async () => {
    const outcome = await checkInWith({ confidence: '', comment: '  ', evidence: 'javascript:alert(1)' });
    expect(outcome).toEqual({
      kind: 'mend',
      problems: { confidence: 'confidenceMissing', comment: 'commentMissing', evidence: 'evidenceUnsafe' },
    });
    expect(await checkInsOf('push-ctr')).toEqual([]);
  });

  test('on a number that has moved meanwhile is given back to its author', async () => {
    expect(await checkInWith({ reading: '2026-05-31|on-track|2026-04-01|0.0900000' })).toEqual({ kind: 'mend', problems: { moved: true } });
    expect(await checkInsOf('push-ctr')).toEqual([]);
  });

  test('by a form the page never sends is none', async () => {
    expect(await checkIn(formOf({}), { slug: 'push-ctr', authorId: leaderId, measures })).toBeUndefined();
  });

  test('is the latest of its goal until the next one', async () => {
    await checkInWith({ comment: '第一次' });
    await checkInWith({ comment: '第二次', confidence: 'on-track' });
    expect(await latestCheckIns()).toMatchObject({ 'push-ctr': { comment: '第二次', confidence: 'on-track' } });
    expect((await checkInsOf('push-ctr')).map(({ comment }) => comment)).toEqual(['第二次', '第一次']);
  });
});

describe('agreeing anew', () => {
  async function edit(changes: Record<string, string>, confirm: () => Promise<{ kind: 'confirmed' } | { kind: 'needed' }>) {
    const now = await readGoalEdit('push-ctr', { measures });
    if (!now) throw new Error('no goal');
    const form = formOf({ ...editValues(now.goal, 'percent'), basis: String(now.goal.revision), reason: '试点提前', ...changes });
    return editGoal(form, { slug: 'push-ctr', actorId: leaderId, measures, confirm });
  }
  const confirmed = () => Promise.resolve({ kind: 'confirmed' as const });
  const refused = () => Promise.resolve({ kind: 'needed' as const });

  test('on a target needs the person confirmed; until then nothing is stored', async () => {
    expect(await edit({ target: '12' }, refused)).toEqual({ kind: 'confirm', refusal: { kind: 'needed' } });
    expect((await currentGoal('push-ctr'))?.target).toBe(0.11);
    expect(await edit({ target: '12' }, confirmed)).toEqual({ kind: 'changed' });
    expect((await currentGoal('push-ctr'))?.target).toBe(0.12);
  });

  test('on an owner or a date needs no password', async () => {
    expect(await edit({ due: '2027-03-31', person: leaderId }, refused)).toEqual({ kind: 'changed' });
    expect(await currentGoal('push-ctr')).toMatchObject({ due: '2027-03-31', ownerId: leaderId });
  });

  test('is not asked for a password while a field is wrong', async () => {
    let asked = 0;
    const outcome = await edit({ target: '5', reason: '  ' }, () => {
      asked += 1;
      return refused();
    });
    expect(outcome).toMatchObject({ kind: 'mend', problems: { target: 'targetNotAbove', reason: 'reasonMissing' } });
    expect(asked).toBe(0);
  });

  test('on an older agreement says so', async () => {
    await edit({ target: '12' }, confirmed);
    expect(await edit({ target: '13', basis: '0' }, confirmed)).toEqual({ kind: 'overtaken' });
  });

  test('shows on the pages at once, and the old agreement beside the new one', async () => {
    await edit({ target: '12' }, confirmed);
    const read = await readGoal('push-ctr', { measures });
    if (!read) throw new Error('no goal');
    expect(read.view.goal.target).toBe(0.12);
    const governance = await readGovernance({
      ...read,
      metric: readMetric('push-ctr'),
      measures,
      person: { id: leaderId, manages: true },
      now: new Date('2026-07-01T00:00:00Z'),
    });
    expect(governance?.before?.view.goal.target).toBe(0.11);
    expect(governance?.before?.view.reading.now?.value).toBe(read.view.reading.now?.value);
    expect(governance?.log.map(({ kind }) => kind).sort()).toEqual(['agreed', 'changed', 'definition']);
    expect(governance?.log.at(-1)).toMatchObject({ kind: 'agreed', settings: { target: 0.11 } });
  });
});

test('the sample company’s leader speaks of some goals, once, and only as a demo account', async () => {
  const seed = () => seedDemoCheckIns({ authorEmail: 'demo@example.com', measures, now: new Date() });
  await seed();
  expect(await latestCheckIns()).toEqual({});
  await db.user.create({ data: { email: 'demo@example.com', name: '沈望', demo: true } });
  await seed();
  await seed();
  expect(Object.keys(await latestCheckIns()).sort()).toEqual(['certified-staff', 'high-value-repurchase', 'push-ctr']);
  expect(await db.goalCheckIn.count()).toBe(3);
});

test('the definitions of all goals are kept, seen or not', async () => {
  await noteGoalDefinitions(readMetric);
  const kept = await db.metricDefinitionSeen.findMany({ select: { metric: true, hash: true } });
  for (const { metric } of await currentGoals()) expect(kept).toContainEqual({ metric, hash: readMetric(metric)?.hash });
});

test('a definition that changes is kept beside the one before it', async () => {
  const metric = readMetric('opt-outs');
  const read = await readGoal('push-ctr', { measures });
  if (!metric || !read) throw new Error('no metric');
  const options = { ...read, measures, person: { id: leaderId, manages: true }, now: new Date() };
  // What the page would meet after somebody rewrote push-ctr's SQL.
  const rewritten = { ...metric, id: 'push-ctr', hash: 'f'.repeat(64), version: 3, sql: 'SELECT 1' };
  await readGovernance({ ...options, metric: readMetric('push-ctr') });
  const governance = await readGovernance({ ...options, metric: rewritten });
  const newest = governance?.log.find(entry => entry.kind === 'definition');
  expect(newest).toMatchObject({ definition: { version: 3, sql: 'SELECT 1' }, before: { version: readMetric('push-ctr')?.version } });
  await db.metricDefinitionSeen.deleteMany({ where: { hash: rewritten.hash } });
});

test('after a redefinition the old line is what the old definition last published, beside the new one', async () => {
  const read = await readGoal('push-ctr', { measures });
  const metric = readMetric('push-ctr');
  if (!metric || !read) throw new Error('no metric');
  const yesterday = new Date(Date.now() - 86_400_000);
  await db.metricSnapshot.updateMany({ where: { metric: 'push-ctr' }, data: { computedAt: yesterday } });
  const rewritten = { ...metric, hash: 'e'.repeat(64), version: 9 };
  const redefined: Measures = {
    ...measures,
    measure: async (...asked) => {
      const measured = await measures.measure(...asked);
      const points = measured?.points.map(point => ({ ...point, value: point.value === null ? null : point.value / 2 }));
      return measured && points && { ...measured, metric: rewritten, points };
    },
  };
  const now = await readGoal('push-ctr', { measures: redefined });
  const options = { measures: redefined, metric: rewritten, asOf: read.asOf, person: { id: leaderId, manages: true }, now: new Date() };
  const governance = now && (await readGovernance({ ...options, view: now.view }));
  expect(now?.view.reading.reason).toBe('other-definition');
  expect(governance?.before).toMatchObject({ definition: 'kept', view: { reading: { now: { value: read.view.reading.now?.value } } } });
  expect(governance?.before?.view.reading.reason).not.toBe('other-definition');
  await db.metricDefinitionSeen.deleteMany({ where: { hash: rewritten.hash } });
});

describe('a reminder of a check-in', () => {
  const titleOf = (slug: string) => readMetric(slug)?.title;
  const remind = (now: string) => remindOfCheckIns({ now: new Date(now), titleOf });
  const notices = () => db.notification.findMany({ where: { userId: leaderId, link: { contains: '/goals/certified-staff' } } });
  const said = { status: 'on-track', watermark: '2026-06-30', definitionHash: 'x', goalRevision: 0, confidence: 'on-track', comment: 'x' };

  test('reaches a leader on the day it is due, once however often it runs, and again a week later', async () => {
    const at = new Date('2026-07-01T02:00:00Z');
    await db.goalCheckIn.create({ data: { id: randomUUID(), goalSlug: 'certified-staff', authorId: leaderId, at, ...said } });
    await remind('2026-07-31T02:00:00Z');
    expect(await notices()).toHaveLength(0);
    await remind('2026-08-01T02:00:00Z');
    await remind('2026-08-03T02:00:00Z');
    const title = readMetric('certified-staff')?.title['zh-CN'];
    expect(await notices()).toMatchObject([{ kind: 'check-in', textZh: expect.stringContaining(title ?? 'no title') }]);
    await remind('2026-08-08T02:00:00Z');
    expect(await notices()).toHaveLength(2);
  });

  test.each([
    ['2026-07-31T00:59:00Z', '2026-07-31T01:00:00.000Z'],
    ['2026-07-31T01:00:00Z', '2026-08-01T01:00:00.000Z'],
    ['2026-07-31T20:00:00Z', '2026-08-01T01:00:00.000Z'],
  ])('is looked for at nine in the morning: after %s at %s', (now, next) => {
    expect(nextReminders(new Date(now)).toISOString()).toBe(next);
  });

  test('ends with the goal’s time', async () => {
    await remind('2027-02-01T02:00:00Z');
    expect(await notices()).toEqual([]);
  });
});

describe('a lesson for a goal that is off its plan', () => {
  const shelf = {
    lessons: [{ slug: 'whose-clicks', title: { 'zh-CN': '谁的点击', en: 'Whose clicks' }, metrics: [] }],
    labs: [{ slug: 'push-click-through', title: { 'zh-CN': '推送点击率', en: 'Push click-through' } }],
  };
  const proposals = (teamId: string | null, asked: Measures) => lessonProposals({ teamId, measures: asked, metricOf: readMetric, shelf });
  /** The same company in which nobody clicked any more since the year began. */
  const withoutClicks: Measures = {
    ...measures,
    measure: async (slug, range) => {
      const measured = await measures.measure(slug, range);
      const points = measured?.points.map(point => (point.period < '2026-01-01' ? point : { ...point, numerator: 0, value: 0 }));
      return measured && points && { ...measured, points };
    },
  };

  test('is proposed to the team that owns it, and to no other', async () => {
    // A target so far away that nobody can doubt it after five months.
    const changes = JSON.stringify({ target: { from: 0.11, to: 0.3 } });
    await db.goalRevision.create({ data: { goalSlug: 'push-ctr', revision: 1, actorId: leaderId, reason: 'x', changes } });
    expect(await proposals('operations', withoutClicks)).toMatchObject([
      {
        view: { goal: { slug: 'push-ctr' }, reading: { status: 'off-track' } },
        teaching: [{ to: '/lessons/whose-clicks' }, { to: '/labs/push-click-through' }],
      },
    ]);
    expect(await proposals('data', withoutClicks)).toEqual([]);
    expect(await proposals(null, withoutClicks)).toEqual([]);
  });

  test('is not proposed while the goal is not off its plan', async () => {
    const offPlan = (await proposals('operations', measures)).map(({ view }) => view.reading.status);
    expect(offPlan.every(status => status === 'off-track' || status === 'missed')).toBe(true);
  });
});
