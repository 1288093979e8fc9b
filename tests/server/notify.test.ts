import { beforeEach, expect, test } from 'vitest';
import { db } from '~/server/db.server';
import { countUnread, listNotices, notify, openNotice, readAllNotices } from '~/server/notify.server';

const now = new Date('2026-06-30T02:00:00Z');
const text = { 'zh-CN': '推送点击率有风险', en: 'Push click-through is at risk' };

beforeEach(async () => {
  await db.notification.deleteMany();
  await db.user.deleteMany();
  await db.user.createMany({ data: ['wang', 'li'].map(id => ({ id, email: `${id}@qinghe.example`, name: id })) });
});

test('a notice is said once for its key, also after it was read', async () => {
  const notice = { userId: 'wang', kind: 'alert', text, link: '/goals/push-ctr', dedupeKey: 'alert.1' } as const;
  await notify(notice);
  await notify(notice);
  await readAllNotices({ userId: 'wang', now });
  await notify(notice);
  expect(await listNotices('wang', { most: 10 })).toHaveLength(1);
  expect(await countUnread('wang')).toBe(0);
});

test('notices without a key are each said, and each person has their own', async () => {
  await notify({ userId: 'wang', kind: 'goal', text, link: '/goals' });
  await notify({ userId: 'wang', kind: 'goal', text, link: '/goals' });
  await notify({ userId: 'li', kind: 'goal', text, link: '/goals' });
  expect(await countUnread('wang')).toBe(2);
  expect(await countUnread('li')).toBe(1);
});

test('opening marks as read and leads on; somebody else’s notice opens nothing', async () => {
  await notify({ userId: 'wang', kind: 'goal', text, link: '/goals/push-ctr' });
  const [notice] = await listNotices('wang', { most: 10 });
  expect(await openNotice({ userId: 'li', id: notice?.id ?? '', now })).toBeUndefined();
  expect(await countUnread('wang')).toBe(1);
  expect(await openNotice({ userId: 'wang', id: notice?.id ?? '', now })).toBe('/goals/push-ctr');
  expect(await countUnread('wang')).toBe(0);
});

test('a notice never leads to another site', async () => {
  await notify({ userId: 'wang', kind: 'goal', text, link: 'https://evil.example/' });
  const [notice] = await listNotices('wang', { most: 10 });
  expect(await openNotice({ userId: 'wang', id: notice?.id ?? '', now })).toBe('/');
});
