import { beforeEach, expect, test } from 'vitest';
import { linkToken, readToken } from '~/features/sharing/links/share-link.server';
import { listGoalShares, openShare, revokeGoalShare, shareGoal } from '~/features/sharing/links/goal-shares.server';
import { db } from '~/server/db.server';

const now = new Date('2026-06-30T02:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const titleOf = () => ({ 'zh-CN': '推送点击率', en: 'Push click-through' });

beforeEach(async () => {
  await db.user.deleteMany();
  await db.user.create({ data: { id: 'shen', email: 'shen@qinghe.example', name: '沈望', roles: { create: [{ role: 'leader' }] } } });
  await db.user.create({ data: { id: 'lin', email: 'lin@qinghe.example', name: '林小满' } });
});

async function share(days = 7): Promise<string> {
  const path = await shareGoal({ goalSlug: 'push-ctr', days, makerId: 'shen', now });
  return path?.replace('/shared/', '') ?? '';
}

test('a link leads to its goal, with the rights its maker has now', async () => {
  const token = await share();
  await db.userRole.create({ data: { userId: 'shen', role: 'admin' } });
  expect(await openShare(token, later(6.9))).toEqual({
    kind: 'open',
    share: {
      goalSlug: 'push-ctr',
      expiresAt: later(7),
      maker: { id: 'shen', name: '沈望', roles: expect.arrayContaining(['leader', 'admin']), teamId: null },
    },
  });
});

test('it ends at its hour', async () => {
  expect(await openShare(await share(1), later(1))).toEqual({ kind: 'expired' });
});

test('it ends when its maker revokes it or leaves, and nobody else can revoke it', async () => {
  const [one, other] = [await share(), await share()];
  const [id] = one.split('.');
  await revokeGoalShare({ id: id ?? '', makerId: 'lin', now });
  expect((await openShare(one, now)).kind).toBe('open');
  await revokeGoalShare({ id: id ?? '', makerId: 'shen', now });
  expect(await openShare(one, now)).toEqual({ kind: 'revoked' });
  await db.user.updateMany({ where: { id: 'shen' }, data: { disabledAt: now } });
  expect(await openShare(other, now)).toEqual({ kind: 'revoked' });
});

test('a later end cannot be written into it', async () => {
  const [id = '', , signature = ''] = (await share(1)).split('.');
  expect(await openShare(`${id}.${later(90).getTime().toString(36)}.${signature}`, now)).toEqual({ kind: 'tampered' });
});

test('a link somebody signed for another end than the stored one opens nothing', async () => {
  const [id = ''] = (await share(1)).split('.');
  expect(await openShare(linkToken({ id, expiresAt: later(90).getTime() }), now)).toEqual({ kind: 'revoked' });
});

test('whatever sign of a link is changed, left out or added, it is told to be tampered with', async () => {
  const token = await share();
  for (let index = 0; index < token.length; index++) {
    const other = token[index] === 'a' ? 'b' : 'a';
    expect(readToken(token.slice(0, index) + other + token.slice(index + 1)), `sign ${index}`).toBeUndefined();
    expect(readToken(token.slice(0, index) + token.slice(index + 1)), `without sign ${index}`).toBeUndefined();
  }
  for (const odd of [`${token}a`, ` ${token}`, `${token}=`, '', '..', 'x.y.z']) expect(readToken(odd)).toBeUndefined();
});

test('one’s own links say whether they work, and lead on only while they do', async () => {
  const token = await share(1);
  await share(7);
  const [revoked = ''] = (await share(30)).split('.');
  await revokeGoalShare({ id: revoked, makerId: 'shen', now });
  const shares = await listGoalShares({ makerId: 'shen', now: later(2), titleOf });
  expect(shares.map(({ state, path }) => [state, path !== undefined]).sort()).toEqual([
    ['expired', false],
    ['revoked', false],
    ['works', true],
  ]);
  expect(await listGoalShares({ makerId: 'lin', now, titleOf })).toEqual([]);
  const working = (await listGoalShares({ makerId: 'shen', now, titleOf })).map(({ path }) => path);
  expect(working).toContain(`/shared/${token}`);
});

test('nobody has more than a hundred links that work', async () => {
  await db.goalShare.createMany({
    data: Array.from({ length: 100 }, (_, index) => ({ id: `share-${index}`, goalSlug: 'push-ctr', makerId: 'shen', expiresAt: later(1) })),
  });
  expect(await shareGoal({ goalSlug: 'push-ctr', days: 7, makerId: 'shen', now })).toBeUndefined();
  expect(await shareGoal({ goalSlug: 'push-ctr', days: 7, makerId: 'shen', now: later(2) })).toBeDefined();
});
