import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/server/db.server';
import { env } from '~/server/env.server';
import { deliverDue, deliveriesOf, queuePost } from '~/server/outbox.server';
import { addChannel, listChannels, removeChannel } from '~/server/webhook-channels.server';
import { startMailbox } from '../support/mailbox';
import { asFeishu, startReceiver } from '../support/robots';

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const message = {
  title: { 'zh-CN': '周报', en: 'Weekly report' },
  body: { 'zh-CN': '三项如期', en: 'Three on track' },
  link: '/reports/1',
};
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.webhookChannel.deleteMany();
  await db.user.deleteMany();
  await db.user.createMany({
    data: [
      { id: 'shen', email: 'shen@qinghe.example', name: '沈望', locale: 'zh-CN' },
      { id: 'ann', email: 'ann@qinghe.example', name: 'Ann', locale: 'en' },
      { id: 'gone', email: 'gone@qinghe.example', name: '离职', disabledAt: now },
    ],
  });
});

afterEach(async () => {
  env.smtpUrl = undefined;
  env.webhookHosts = [];
  await Promise.all(closing.splice(0).map(close => close()));
});

async function withMailbox(options: Parameters<typeof startMailbox>[0] = {}) {
  const box = await startMailbox(options);
  closing.push(box.close);
  env.smtpUrl = box.url;
  return box.mails;
}

const mailTo = (...targets: string[]) => targets.map(target => ({ way: 'mail', target }) as const);

test('each person gets a mail once, in their language; who has left gets none', async () => {
  const mails = await withMailbox();
  await queuePost({ to: mailTo('shen', 'ann', 'gone'), message, origin: 'report.1', dueAt: now });
  await queuePost({ to: mailTo('shen'), message, origin: 'report.1', dueAt: now });
  await deliverDue(now);
  await deliverDue(later(60));
  expect(mails.map(mail => [mail.to[0], mail.subject]).sort()).toEqual([
    ['ann@qinghe.example', 'Weekly report'],
    ['shen@qinghe.example', '周报'],
  ]);
  expect((await deliveriesOf('report.1')).map(({ target, state }) => `${target} ${state}`).sort()).toEqual([
    'ann sent',
    'gone dropped',
    'shen sent',
  ]);
});

test('nothing is sent before it is due', async () => {
  const mails = await withMailbox();
  await queuePost({ to: mailTo('shen'), message, origin: 'alert.1', dueAt: later(30) });
  expect(await deliverDue(later(29))).toBe(0);
  await deliverDue(later(30));
  expect(mails).toHaveLength(1);
});

test('after trouble it is tried again with growing pauses, and given up in the end', async () => {
  env.smtpUrl = 'smtp://127.0.0.1:1';
  await queuePost({ to: mailTo('shen'), message, origin: 'report.2', dueAt: now });
  const attempts: number[] = [];
  for (let minute = 0; minute <= 700; minute++) if ((await deliverDue(later(minute))) > 0) attempts.push(minute);
  expect(attempts).toEqual([0, 1, 6, 36, 156, 636]);
  expect(await deliveriesOf('report.2')).toMatchObject([{ state: 'failed', trouble: 'unreachable' }]);
});

test('whoever waits for one message sends that and no other', async () => {
  const mails = await withMailbox();
  for (const origin of ['alert.2', 'report.8']) await queuePost({ to: mailTo('shen'), message, origin, dueAt: now });
  expect(await deliverDue(now, 'report.8')).toBe(1);
  expect(mails).toHaveLength(1);
  expect(await deliveriesOf('alert.2')).toMatchObject([{ state: 'waiting' }]);
});

test('a final no is not asked again', async () => {
  await withMailbox({ refuse: { code: 550, message: 'no' } });
  await queuePost({ to: mailTo('shen'), message, origin: 'report.3', dueAt: now });
  await deliverDue(now);
  expect(await deliverDue(later(600))).toBe(0);
  expect(await deliveriesOf('report.3')).toMatchObject([{ state: 'failed', trouble: 'refused' }]);
});

test('what a process was sending when it ended is sent by the next', async () => {
  const mails = await withMailbox();
  await queuePost({ to: mailTo('shen'), message, origin: 'report.4', dueAt: now });
  await db.delivery.updateMany({ data: { state: 'sending', dueAt: later(2), tries: 1 } });
  expect(await deliverDue(later(1))).toBe(0);
  await deliverDue(later(2));
  expect(mails).toHaveLength(1);
});

describe('a group chat', () => {
  const secret = 'feishu-secret';

  async function withChannel() {
    const receiver = await startReceiver(asFeishu({ secret, now: () => now }));
    closing.push(receiver.close);
    env.webhookHosts = [receiver.host];
    const added = await addChannel(
      { name: '经营群', kind: 'feishu', address: `http://${receiver.host}/open-apis/bot/v2/hook/1`, secret },
      'shen',
    );
    const [channel] = await listChannels();
    return { added, receiver, id: channel?.id ?? '' };
  }

  test('is written to in the company’s language, signed', async () => {
    const { added, receiver, id } = await withChannel();
    expect(added).toBe(true);
    await queuePost({ to: [{ way: 'webhook', target: id }], message, origin: 'report.5', dueAt: now });
    await deliverDue(now);
    expect(await deliveriesOf('report.5')).toMatchObject([{ state: 'sent' }]);
    expect(receiver.received[0]?.body).toContain('三项如期');
  });

  test('keeps its address and its secret from the database’s readers and from the page', async () => {
    const { receiver } = await withChannel();
    const stored = JSON.stringify(await db.webhookChannel.findMany());
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain('/hook/1');
    expect(await listChannels()).toEqual([{ id: expect.any(String), name: '经营群', kind: 'feishu', host: receiver.host, isSigned: true }]);
  });

  test('that was removed gets nothing, and nothing is kept of its secret', async () => {
    const { receiver, id } = await withChannel();
    await queuePost({ to: [{ way: 'webhook', target: id }], message, origin: 'report.6', dueAt: now });
    await removeChannel(id, { actorId: 'shen', now });
    await deliverDue(now);
    expect(receiver.received).toEqual([]);
    expect(await deliveriesOf('report.6')).toMatchObject([{ state: 'dropped' }]);
    expect(await db.webhookChannel.findFirst({ where: { id } })).toMatchObject({ sealedAddress: '', sealedSecret: null });
  });

  test('whose host the operator has taken back gets nothing', async () => {
    const { receiver, id } = await withChannel();
    env.webhookHosts = [];
    await queuePost({ to: [{ way: 'webhook', target: id }], message, origin: 'report.7', dueAt: now });
    await deliverDue(now);
    expect(receiver.received).toEqual([]);
  });

  test('at an address the portal may not call is not added', async () => {
    expect(await addChannel({ name: '内网', kind: 'wecom', address: 'http://169.254.169.254/latest', secret: '' }, 'shen')).toBe(false);
    expect(await listChannels()).toEqual([]);
  });
});
