import { beforeEach, expect, test } from 'vitest';
import { enterAsKiosk, kioskOf, listKiosks, makeKiosk, revokeKiosk } from '~/features/goals/wall/kiosks.server';
import { db } from '~/server/db.server';

const now = new Date('2026-07-01T06:00:00Z');
const actorId = 'leader';

beforeEach(async () => {
  await db.kiosk.deleteMany();
  await db.user.upsert({ where: { id: actorId }, create: { id: actorId, email: 'l@qinghe.example', name: '沈望' }, update: {} });
});

/** The browser of a screen that has come in with a code. */
async function screenWith(code: string): Promise<Request> {
  const cookie = (await enterAsKiosk(code, now)) ?? '';
  return new Request('http://portal.example/goals/wall', { headers: { Cookie: cookie.split(';')[0] ?? '' } });
}

test('a screen comes in with its code, however it is typed, and only the hash of it is kept', async () => {
  const { id, code } = await makeKiosk({ name: '三楼会议室', actorId, now });
  expect(await kioskOf(await screenWith(code.toLowerCase().replaceAll('-', ' ')), now)).toEqual({ id });
  expect(JSON.stringify(await db.kiosk.findMany())).not.toContain(code.replaceAll('-', ''));
});

test('the cookie is sent to the goals only, and no script reads it', async () => {
  const { code } = await makeKiosk({ name: '三楼会议室', actorId, now });
  const cookie = await enterAsKiosk(code, now);
  expect(cookie).toMatch(/Path=\/goals;/);
  expect(cookie).toMatch(/HttpOnly/);
});

test('a wrong code opens nothing, and a request without one is nobody', async () => {
  await makeKiosk({ name: '三楼会议室', actorId, now });
  expect(await enterAsKiosk('00000-00000-00000-00000-00000', now)).toBeUndefined();
  expect(await kioskOf(new Request('http://portal.example/goals/wall'), now)).toBeUndefined();
});

test('a screen that was turned off is refused from its next question on, and is turned off once', async () => {
  const { id, code } = await makeKiosk({ name: '三楼会议室', actorId, now });
  const screen = await screenWith(code);
  expect(await revokeKiosk({ id, actorId, now })).toBe(true);
  expect(await kioskOf(screen, now)).toBeUndefined();
  expect(await revokeKiosk({ id, actorId, now })).toBe(false);
});

test('a code ends after a year', async () => {
  const { code } = await makeKiosk({ name: '三楼会议室', actorId, now });
  const screen = await screenWith(code);
  expect(await kioskOf(screen, new Date('2027-07-01T05:59:59Z'))).toBeDefined();
  expect(await kioskOf(screen, new Date('2027-07-01T06:00:00Z'))).toBeUndefined();
});

test('who made a screen and turned it off is in the audit log, without the code', async () => {
  const { id, code } = await makeKiosk({ name: '大堂', actorId, now });
  await revokeKiosk({ id, actorId, now });
  const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } });
  expect(events.map(({ action, actorId: by }) => [action, by])).toEqual([
    ['kiosk.made', actorId],
    ['kiosk.revoked', actorId],
  ]);
  expect(JSON.stringify(events)).not.toContain(code);
});

test('the list shows the screens that may still show the wall, and when they last did', async () => {
  const off = await makeKiosk({ name: '旧屏', actorId, now });
  await revokeKiosk({ id: off.id, actorId, now });
  const { code } = await makeKiosk({ name: '大堂', actorId, now });
  await kioskOf(await screenWith(code), now);
  expect(await listKiosks(now)).toMatchObject([{ name: '大堂', madeBy: '沈望', lastSeenAt: now }]);
});
