import { createHmac } from 'node:crypto';
import type { Letter } from './outgoing-message';
import type { WebhookKind } from './webhook-address';

export interface WebhookTarget {
  kind: WebhookKind;
  url: URL;
  /** DingTalk's SEC… and Feishu's; WeCom's robots have none, their address is the secret. */
  secret: string | undefined;
}

interface WebhookRequest {
  url: URL;
  body: Record<string, unknown>;
}

/** UTF-8 bytes of the longest text each takes: WeCom's documented limit; DingTalk and Feishu limit the request, to about 20 KB. */
const mostBytes: Record<WebhookKind, number> = { wecom: 4096, dingtalk: 18_000, feishu: 18_000 };

/**
 * A message as each product's robots take it.
 * Sources: WeCom "群机器人配置说明" (developer.work.weixin.qq.com/document/path/91770), DingTalk "自定义机器人安全设置"
 * (open.dingtalk.com: the sign is HMAC-SHA256 of `timestamp\nsecret` with the secret as key, milliseconds), Feishu "自定义机器人使用指南"
 * (open.feishu.cn: the sign is HMAC-SHA256 of nothing with `timestamp\nsecret` as key, seconds).
 */
export function webhookRequest(
  target: WebhookTarget,
  { letter, linkText, now }: { letter: Letter; linkText: string; now: Date },
): WebhookRequest {
  const link = `[${linkText}](${letter.link})`;
  const whole = (body: string, head = ''): string => {
    const room = mostBytes[target.kind] - Buffer.byteLength(`${head}${link}\n\n\n\n`);
    return [head, clip(body.trim(), room), link].filter(Boolean).join('\n\n');
  };
  switch (target.kind) {
    case 'wecom':
      return { url: target.url, body: { msgtype: 'markdown', markdown: { content: whole(letter.body, `# ${letter.title}`) } } };
    case 'dingtalk':
      return {
        url: signedForDingTalk(target, now),
        body: { msgtype: 'markdown', markdown: { title: letter.title, text: whole(letter.body, `# ${letter.title}`) } },
      };
    case 'feishu':
      return {
        url: target.url,
        body: {
          ...feishuSignature(target.secret, now),
          msg_type: 'interactive',
          card: {
            header: { title: { tag: 'plain_text', content: letter.title } },
            // Feishu's markdown element knows no headings.
            elements: [{ tag: 'markdown', content: whole(letter.body.replace(/^#{1,6}\s+(.+)$/gm, '**$1**')) }],
          },
        },
      };
  }
}

function signedForDingTalk({ url, secret }: WebhookTarget, now: Date): URL {
  if (!secret) return url;
  const timestamp = String(now.getTime());
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return signed;
}

function feishuSignature(secret: string | undefined, now: Date): { timestamp?: string; sign?: string } {
  if (!secret) return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') };
}

/** Whole lines that fit, and a sign that there is more. */
function clip(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const kept: string[] = [];
  let room = bytes - Buffer.byteLength('\n…');
  for (const line of text.split('\n')) {
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return `${kept.join('\n')}\n…`;
}
