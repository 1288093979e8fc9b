import { beforeEach, describe, expect, test } from 'vitest';
import type { ReportFacts } from '~/features/sharing/report/report-facts';
import { editReport } from '~/features/sharing/report/edit-report.server';
import { draftWeek, listReports, readReport } from '~/features/sharing/report/reports.server';
import { certifiedSince, lastReportAt, statusChangesSince } from '~/features/sharing/report/week-facts.server';
import { db } from '~/server/db.server';
import { env } from '~/server/env.server';
import { countUnread } from '~/server/notify.server';
import { sampleScoreboard } from './sample-goals';

const now = new Date('2026-06-29T01:00:00Z');
const facts: ReportFacts = {
  scoreboard: sampleScoreboard(),
  weekOf: '2026-06-29',
  statusChanges: [],
  restated: [],
  checkIns: [],
  certified: { names: [], valid: 9 },
};

let id = '';

beforeEach(async () => {
  await db.weeklyReport.deleteMany();
  await db.delivery.deleteMany();
  await db.goalStatusChange.deleteMany();
  await db.notification.deleteMany();
  await db.certificate.deleteMany();
  await db.user.deleteMany();
  env.smtpUrl = 'smtp://127.0.0.1:1';
  for (const [name, role, disabledAt] of [
    ['shen', 'leader', null],
    ['lin', 'learner', null],
    ['gone', 'learner', now],
  ] as const)
    await db.user.create({ data: { id: name, email: `${name}@qinghe.example`, name, disabledAt, roles: { create: [{ role }] } } });
  id = await draftWeek(facts, now);
});

const typed = {
  titleZh: '本周目标',
  titleEn: 'Goals this week',
  bodyZh: '## 判断\n\n加紧。',
  bodyEn: '## Judgement\n\nHurry.',
  version: '1',
};

function edit(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return editReport(form, { id, actorId: 'shen', now, facts: async () => ({ ...facts, certified: { names: ['陈屿'], valid: 10 } }) });
}

test('a week is drafted once, and the leadership is told', async () => {
  expect(await draftWeek({ ...facts, certified: { names: ['陈屿'], valid: 10 } }, now)).toBe(id);
  expect(await listReports()).toMatchObject([
    { id, state: 'draft', title: { 'zh-CN': '数字化运营转型目标周报（2026 年 6 月 29 日当周）' } },
  ]);
  expect((await readReport(id))?.versions).toMatchObject([{ version: 1, by: undefined }]);
  expect(await Promise.all(['shen', 'lin'].map(countUnread))).toEqual([1, 0]);
});

describe('saving', () => {
  test('appends a version by its author, and the same text again none', async () => {
    expect(await edit({ intent: 'save', ...typed, bodyZh: '## 判断\r\n\r\n加紧。' })).toEqual({ said: 'saved', ok: true });
    expect(await edit({ intent: 'save', ...typed, version: '2' })).toEqual({ said: 'saved', ok: true });
    expect(await readReport(id)).toMatchObject({
      version: 2,
      text: { 'zh-CN': { title: '本周目标', body: '## 判断\n\n加紧。' } },
      versions: [{ version: 2, by: 'shen' }, { version: 1 }],
    });
  });

  test('from an older version is a conflict and overwrites nothing', async () => {
    await edit({ intent: 'save', ...typed });
    expect(await edit({ intent: 'save', ...typed, bodyZh: '别的判断' })).toEqual({ said: 'conflict', ok: false });
    expect((await readReport(id))?.text['zh-CN'].body).toBe('## 判断\n\n加紧。');
  });

  test('of two at once one wins', async () => {
    const both = await Promise.all(['甲', '乙'].map(bodyZh => edit({ intent: 'save', ...typed, bodyZh })));
    expect(both.map(outcome => outcome?.said).sort()).toEqual(['conflict', 'saved']);
  });

  test('needs both languages', async () => {
    expect(await edit({ intent: 'save', ...typed, bodyEn: ' ' })).toEqual({ said: 'incomplete', ok: false });
  });

  test('and drafting anew keeps what there was', async () => {
    await edit({ intent: 'save', ...typed });
    expect(await edit({ intent: 'redraft', version: '2' })).toEqual({ said: 'redrafted', ok: true });
    const report = await readReport(id);
    expect(report?.text['zh-CN'].body).toContain('陈屿取得证书');
    expect(report?.versions).toHaveLength(3);
  });
});

describe('sending', () => {
  test('saves what was typed, mails those who are chosen and still there, and keeps it as it was sent', async () => {
    expect(await edit({ intent: 'send', ...typed, people: ['lin', 'gone', 'nobody'] })).toEqual({ said: 'sent', ok: true });
    const report = await readReport(id);
    expect(report).toMatchObject({
      state: 'sent',
      version: 2,
      sent: { by: 'shen', at: now.toISOString() },
      deliveries: [{ name: 'lin', state: 'waiting' }],
    });
    expect(await edit({ intent: 'save', ...typed, bodyZh: '改口', version: '2' })).toEqual({ said: 'already-sent', ok: false });
    expect(await edit({ intent: 'send', ...typed, version: '2', people: ['shen'] })).toEqual({ said: 'already-sent', ok: false });
    expect((await readReport(id))?.text['zh-CN'].body).toBe('## 判断\n\n加紧。');
    expect(await countUnread('lin')).toBe(1);
  });

  test('without a mail server tells people in the portal and mails nobody', async () => {
    env.smtpUrl = undefined;
    expect(await edit({ intent: 'send', ...typed, people: ['lin'] })).toEqual({ said: 'sent', ok: true });
    expect(await db.delivery.count()).toBe(0);
    expect(await countUnread('lin')).toBe(1);
  });

  test('to nobody sends nothing and leaves the draft', async () => {
    expect(await edit({ intent: 'send', ...typed, people: ['gone'] })).toEqual({ said: 'nobody', ok: false });
    expect((await readReport(id))?.state).toBe('draft');
  });

  test('twice at once sends once', async () => {
    await edit({ intent: 'save', ...typed });
    await Promise.all([1, 2].map(() => edit({ intent: 'send', ...typed, version: '2', people: ['lin'] })));
    expect(await db.delivery.count()).toBe(1);
    expect(await db.auditEvent.count({ where: { action: 'report.sent', objectId: id } })).toBe(1);
  });
});

test('a form the page never sends does nothing', async () => {
  expect(await edit({ intent: 'delete' })).toBeUndefined();
});

test('the facts of a week begin where the report before was drafted', async () => {
  expect(await lastReportAt({ weekOf: '2026-07-06', now: new Date('2026-07-06T00:00:00Z') })).toEqual(now);
  expect(await lastReportAt({ weekOf: '2026-06-29', now })).toEqual(new Date('2026-06-22T01:00:00Z'));
});

test('of a status that went there and back again nothing is told', async () => {
  const change = (goalSlug: string, fromStatus: string, toStatus: string, day: number) => ({
    ...{ goalSlug, fromStatus, toStatus, watermark: '2026-06-30' },
    at: new Date(Date.UTC(2026, 5, day)),
  });
  await db.goalStatusChange.createMany({
    data: [
      change('old', 'on-track', 'at-risk', 20),
      change('back', 'on-track', 'at-risk', 24),
      change('back', 'at-risk', 'on-track', 25),
      change('down', 'on-track', 'at-risk', 24),
      change('down', 'at-risk', 'off-track', 26),
    ],
  });
  expect(await statusChangesSince(new Date('2026-06-22T00:00:00Z'))).toEqual([{ goalSlug: 'down', from: 'on-track', to: 'off-track' }]);
});

test('newly certified are those whose certificate still holds', async () => {
  const certificate = (serial: string, change: object) => ({
    ...{ serial, userId: 'lin', pathSlug: serial, holderName: serial, evidence: '{}' },
    ...{ issuedAt: new Date('2026-06-25T00:00:00Z'), expiresAt: new Date('2028-06-25T00:00:00Z') },
    ...change,
  });
  await db.certificate.createMany({
    data: [
      certificate('new', {}),
      certificate('before', { issuedAt: new Date('2026-06-01T00:00:00Z') }),
      certificate('revoked', { revokedAt: now }),
      certificate('left', { userId: 'gone' }),
    ],
  });
  expect(await certifiedSince(new Date('2026-06-22T00:00:00Z'), now)).toEqual(['new']);
});
