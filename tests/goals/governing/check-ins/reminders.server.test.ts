import { beforeAll, expect, test, vi } from 'vitest';
import { remindOfCheckIns } from '~/features/goals/governing/check-ins/reminders.server';
import { readMetric } from '~/features/metrics/definitions.server';
import { db } from '~/server/db.server';

// Read when the modules load: a portal that can send mail.
vi.hoisted(() => {
  process.env.SHUYU_SMTP_URL = 'smtp://localhost:2525';
});

const people: Record<string, string> = {};

beforeAll(async () => {
  const join = async (name: string, role: string, change: { disabledAt?: Date; passwordHash?: null } = {}) => {
    const data = { email: `${name}@example.com`, name, passwordHash: 'x', roles: { create: { role } }, ...change };
    people[name] = (await db.user.create({ data })).id;
  };
  await join('leader', 'leader');
  await join('learner', 'learner');
  await join('gone', 'leader', { disabledAt: new Date() });
  await join('invited', 'leader', { passwordHash: null });
});

test('where mail is set, a reminder is mailed too: to those who can sign in and check in, once', async () => {
  const remind = (now: string) => remindOfCheckIns({ now: new Date(now), titleOf: slug => readMetric(slug)?.title });
  await remind('2026-02-16T01:00:00Z');
  await remind('2026-02-16T02:00:00Z');
  const mails = await db.delivery.findMany({ where: { origin: { startsWith: 'check-in.push-ctr.' } } });
  expect(mails).toMatchObject([{ way: 'mail', target: people.leader, state: 'waiting' }]);
  expect(JSON.parse(mails[0]?.message ?? '')).toMatchObject({
    title: { 'zh-CN': expect.stringContaining('推送点击率'), en: expect.stringContaining('Push click-through') },
    link: '/goals/push-ctr#check-ins',
  });
  const told = await db.notification.findMany({ where: { kind: 'check-in' }, select: { userId: true } });
  expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([people.leader]));
});
