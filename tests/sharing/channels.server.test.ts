import { afterEach, beforeEach, expect, test } from 'vitest';
import { manageChannels } from '~/features/sharing/channels/channel-form.server';
import { db } from '~/server/db.server';
import { env } from '~/server/env.server';
import { listChannels } from '~/server/webhook-channels.server';
import { asDingTalk, startReceiver } from '../support/robots';
import type { Receiver } from '../support/robots';

const now = new Date();
const secret = 'SEC0123456789';
let receiver: Receiver;

beforeEach(async () => {
  await db.webhookChannel.deleteMany();
  await db.delivery.deleteMany();
  receiver = await startReceiver(asDingTalk({ token: 't1', secret, now: () => now }));
  env.webhookHosts = [receiver.host];
});

afterEach(async () => {
  env.webhookHosts = [];
  await receiver.close();
});

function press(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return manageChannels(form, { actorId: 'gu', now });
}

const robot = () => ({
  intent: 'add',
  name: '经营周会',
  kind: 'dingtalk',
  address: `http://${receiver.host}/robot/send?access_token=t1`,
  secret,
});

test('a robot that is added can be tried, and the message is the portal’s own', async () => {
  expect(await press(robot())).toEqual({ kind: 'added' });
  const [channel] = await listChannels();
  expect(await press({ intent: 'test', id: channel?.id ?? '' })).toEqual({ kind: 'tested', id: channel?.id });
  expect(receiver.received[0]?.body).toContain('数语测试消息');
});

test('a wrong secret shows when it is tried, with the robot’s own number', async () => {
  await press({ ...robot(), secret: 'SECother' });
  const [channel] = await listChannels();
  expect(await press({ intent: 'test', id: channel?.id ?? '' })).toEqual({
    kind: 'test-failed',
    id: channel?.id,
    trouble: 'refused 310000',
  });
});

test('adding, trying and removing are audited without the address or the secret', async () => {
  await press(robot());
  const [channel] = await listChannels();
  const id = channel?.id ?? '';
  await press({ intent: 'test', id });
  expect(await press({ intent: 'remove', id })).toEqual({ kind: 'removed' });
  expect(await listChannels()).toEqual([]);
  const audited = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } });
  expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['channel.added', 'gu'],
    ['channel.tested', 'gu'],
    ['channel.removed', 'gu'],
  ]);
  expect(JSON.stringify(audited)).not.toMatch(/SEC0123|access_token/);
});

test.each([
  ['without a name', { name: ' ' }, 'incomplete'],
  ['without an address', { address: '' }, 'incomplete'],
  ['of a product nobody knows', { kind: 'slack' }, 'incomplete'],
  ['at an address inside the network', { address: 'http://10.0.0.1/robot/send?access_token=t1' }, 'bad-address'],
])('a robot %s is not added', async (_, change, kind) => {
  expect(await press({ ...robot(), ...change })).toEqual({ kind });
  expect(await listChannels()).toEqual([]);
});

test('a form the page never sends does nothing', async () => {
  expect(await press({ intent: 'show-secret', id: 'x' })).toBeUndefined();
});
