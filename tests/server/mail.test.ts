import { afterEach, expect, test } from 'vitest';
import { sendMail } from '~/server/mail.server';
import { startMailbox } from '../support/mailbox';
import type { Mailbox } from '../support/mailbox';

const open: Mailbox[] = [];

async function mailbox(options: Parameters<typeof startMailbox>[0] = {}): Promise<Mailbox> {
  const box = await startMailbox(options);
  open.push(box);
  return box;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(box => box.close()));
});

const from = '数语 <shuyu@qinghe.example>';
const mail = {
  to: 'leader@qinghe.example',
  title: '目标周报：3 项如期，2 项有风险',
  body: '## 变化\n\n- 推送点击率 **有风险**\n\n<script>alert(1)</script>![x](https://tracker.example/x.png)[坏](javascript:alert(1))',
  link: 'https://shuyu.example/reports/1',
  locale: 'zh-CN',
} as const;

test('a mail arrives as text and as simple HTML, in the reader’s language', async () => {
  const { url, mails } = await mailbox();
  expect(await sendMail(mail, { url, from })).toBe('sent');
  const [received] = mails;
  expect(received).toMatchObject({ from: 'shuyu@qinghe.example', to: ['leader@qinghe.example'], subject: mail.title });
  expect(received?.text).toContain('- 推送点击率 **有风险**');
  expect(received?.text).toContain('在数语中打开: https://shuyu.example/reports/1');
  expect(received?.html).toContain('<strong>有风险</strong>');
  expect(received?.html).toContain('lang="zh-CN"');
});

test('an English reader gets an English frame', async () => {
  const { url, mails } = await mailbox();
  await sendMail({ ...mail, locale: 'en' }, { url, from });
  expect(mails[0]?.text).toContain('Open in Shuyu: https://shuyu.example/reports/1');
});

test('neither script, image nor a dangerous link gets into the HTML', async () => {
  const { url, mails } = await mailbox();
  await sendMail(mail, { url, from });
  expect(mails[0]?.html).not.toMatch(/<script|<img|javascript:|tracker\.example/);
});

test('a line break in a title makes no header', async () => {
  const { url, mails } = await mailbox();
  await sendMail({ ...mail, title: 'Report\r\nBcc: evil@example.com' }, { url, from });
  expect(mails[0]?.to).toEqual(['leader@qinghe.example']);
  expect(mails[0]?.subject).toMatch(/^Report Bcc: evil/);
});

test('a final no of the server is told apart from trouble that may pass', async () => {
  const final = await mailbox({ refuse: { code: 550, message: 'no such user' } });
  const passing = await mailbox({ refuse: { code: 451, message: 'come again' } });
  expect(await sendMail(mail, { url: final.url, from })).toBe('refused');
  expect(await sendMail(mail, { url: passing.url, from })).toBe('unreachable');
  expect(await sendMail(mail, { url: 'smtp://127.0.0.1:1', from })).toBe('unreachable');
});

test('without a server nothing is sent, and it says so', async () => {
  expect(await sendMail(mail, { url: undefined, from })).toBe('not-set');
});
