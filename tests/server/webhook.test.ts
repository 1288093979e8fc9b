import { afterEach, describe, expect, test } from 'vitest';
import { sendWebhook } from '~/server/webhook.server';
import type { WebhookTarget } from '~/server/webhook-shapes.server';
import { asDingTalk, asFeishu, asWeCom, startReceiver } from '../support/robots';
import type { Receiver } from '../support/robots';

const now = new Date('2026-06-30T01:00:00Z');
const letter = { title: '本周目标', body: '## 变化\n\n- 推送点击率 **有风险**', link: 'https://shuyu.example/reports/1' };
const open: Receiver[] = [];

async function listen(reply: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const receiver = await startReceiver(reply);
  open.push(receiver);
  return receiver;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(receiver => receiver.close()));
});

function send(target: WebhookTarget, options: Partial<Parameters<typeof sendWebhook>[1]> = {}) {
  return sendWebhook(target, { letter, linkText: '在数语中打开', now, mayBePrivate: true, ...options });
}

describe('WeCom', () => {
  test('takes the message at the address with its key', async () => {
    const { host, received } = await listen(asWeCom({ key: 'k1' }));
    const target = { kind: 'wecom', url: new URL(`http://${host}/cgi-bin/webhook/send?key=k1`), secret: undefined } as const;
    expect(await send(target)).toEqual({ kind: 'sent' });
    expect(received[0]?.body).toContain('# 本周目标');
    expect(received[0]?.body).toContain('[在数语中打开](https://shuyu.example/reports/1)');
  });

  test('refuses another key, and that is final', async () => {
    const { host } = await listen(asWeCom({ key: 'k1' }));
    const url = new URL(`http://${host}/cgi-bin/webhook/send?key=k2`);
    expect(await send({ kind: 'wecom', url, secret: undefined })).toEqual({ kind: 'refused', code: 93000 });
  });

  test('gets no more than its 4,096 bytes, in whole lines and with the link', async () => {
    const { host, received } = await listen(asWeCom({ key: 'k1' }));
    const url = new URL(`http://${host}/cgi-bin/webhook/send?key=k1`);
    const body = Array.from({ length: 300 }, (_, line) => `- 第 ${line} 行：高价值会员复购率`).join('\n');
    expect(await send({ kind: 'wecom', url, secret: undefined }, { letter: { ...letter, body } })).toEqual({ kind: 'sent' });
    expect(received[0]?.body).toMatch(/复购率\\n…\\n\\n\[在数语中打开\]/);
  });
});

describe('DingTalk', () => {
  const robot = { token: 't1', secret: 'SECabc+/=', now: () => now };

  test('finds its sign right', async () => {
    const { host } = await listen(asDingTalk(robot));
    const url = new URL(`http://${host}/robot/send?access_token=t1`);
    expect(await send({ kind: 'dingtalk', url, secret: robot.secret })).toEqual({ kind: 'sent' });
  });

  test.each([
    ['another secret', { secret: 'SECother' }],
    ['no sign', { secret: undefined }],
  ])('refuses %s', async (_, { secret }) => {
    const { host } = await listen(asDingTalk(robot));
    const url = new URL(`http://${host}/robot/send?access_token=t1`);
    expect(await send({ kind: 'dingtalk', url, secret })).toEqual({ kind: 'refused', code: 310000 });
  });

  test('refuses a sign of two hours ago', async () => {
    const { host } = await listen(asDingTalk({ ...robot, now: () => new Date(now.getTime() + 7_200_000) }));
    const url = new URL(`http://${host}/robot/send?access_token=t1`);
    expect(await send({ kind: 'dingtalk', url, secret: robot.secret })).toEqual({ kind: 'refused', code: 310000 });
  });
});

describe('Feishu', () => {
  const robot = { secret: 'feishu-secret', now: () => now };

  test('finds its sign right, and headings as bold lines', async () => {
    const { host, received } = await listen(asFeishu(robot));
    const url = new URL(`http://${host}/open-apis/bot/v2/hook/1`);
    expect(await send({ kind: 'feishu', url, secret: robot.secret })).toEqual({ kind: 'sent' });
    expect(received[0]?.body).toContain('**变化**');
    expect(received[0]?.body).not.toContain('## 变化');
  });

  test('refuses another secret', async () => {
    const { host } = await listen(asFeishu(robot));
    const url = new URL(`http://${host}/open-apis/bot/v2/hook/1`);
    expect(await send({ kind: 'feishu', url, secret: 'other' })).toEqual({ kind: 'refused', code: 19021 });
  });
});

describe('an answer', () => {
  const target = (host: string) => ({ kind: 'wecom', url: new URL(`http://${host}/x?key=1`), secret: undefined }) as const;

  test.each([
    ['too many requests', { status: 429 }, { kind: 'busy', code: 429 }],
    ['a server in trouble', { status: 503 }, { kind: 'busy', code: 503 }],
    ['too many messages', { body: { errcode: 45009 } }, { kind: 'busy', code: 45009 }],
    ['a redirect, which is not followed', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, { kind: 'refused', code: 302 }],
    ['something else than a code', { body: ['ok'] }, { kind: 'refused' }],
    ['an endless answer', { body: 'x'.repeat(200_000) }, { kind: 'unreachable' }],
  ])('of %s is told apart', async (_, reply, outcome) => {
    const { host } = await listen(() => reply);
    expect(await send(target(host))).toEqual(outcome);
  });

  test('that never comes is not waited for', async () => {
    const { host } = await listen(() => undefined);
    expect(await send(target(host), { patienceMs: 100 })).toEqual({ kind: 'unreachable' });
  });

  test('of nobody is trouble too', async () => {
    expect(await send(target('127.0.0.1:1'))).toEqual({ kind: 'unreachable' });
  });
});

test('an address inside the network is not called, by name or by number, unless the operator meant it', async () => {
  const { host, received } = await listen(asWeCom({ key: '1' }));
  const byName = new URL(`http://${host}/x?key=1`);
  const byNumber = new URL(`http://${host.replace('localhost', '127.0.0.1')}/x?key=1`);
  for (const url of [byName, byNumber, new URL('http://[::1]:1/')])
    expect(await send({ kind: 'wecom', url, secret: undefined }, { mayBePrivate: false })).toEqual({ kind: 'forbidden-address' });
  expect(received).toEqual([]);
});
