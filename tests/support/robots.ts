import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

export interface Received {
  path: string;
  query: URLSearchParams;
  body: string;
}

export interface Receiver {
  /** `localhost:<port>` */
  host: string;
  received: Received[];
  close(): Promise<void>;
}

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A server on this machine that keeps what is posted to it and answers as `reply` says. */
export async function startReceiver(reply: (message: Received, count: number) => Reply | undefined): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
      const message = { path: pathname, query: searchParams, body };
      received.push(message);
      const answer = reply(message, received.length);
      // No answer at all: the caller has to lose patience.
      if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    host: `localhost:${port}`,
    received,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** An hour, as DingTalk and Feishu allow. */
const signatureLifeMs = 3_600_000;

const wecomBody = z.object({ msgtype: z.literal('markdown'), markdown: z.object({ content: z.string().min(1) }) });
const dingTalkBody = z.object({
  msgtype: z.literal('markdown'),
  markdown: z.object({ title: z.string().min(1), text: z.string().min(1) }),
});
const feishuBody = z.object({
  timestamp: z.string().optional(),
  sign: z.string().optional(),
  msg_type: z.literal('interactive'),
  card: z.object({
    header: z.object({ title: z.object({ tag: z.literal('plain_text'), content: z.string() }) }),
    elements: z.array(z.object({ tag: z.literal('markdown'), content: z.string().min(1) })).min(1),
  }),
});

/** Answers as WeCom's robots do: the key decides, and a text over 4,096 bytes is refused. */
export function asWeCom({ key }: { key: string }) {
  return ({ query, body }: Received): Reply => {
    if (query.get('key') !== key) return { body: { errcode: 93000, errmsg: 'invalid webhook url' } };
    const parsed = wecomBody.safeParse(JSON.parse(body));
    if (!parsed.success) return { body: { errcode: 40008, errmsg: 'invalid message type' } };
    if (Buffer.byteLength(parsed.data.markdown.content) > 4096)
      return { body: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
    return { body: { errcode: 0, errmsg: 'ok' } };
  };
}

/** Answers as DingTalk's robots do: timestamp in milliseconds and sign in the address. */
export function asDingTalk({ token, secret, now }: { token: string; secret: string; now: () => Date }) {
  return ({ query, body }: Received): Reply => {
    const timestamp = query.get('timestamp') ?? '';
    const due = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    if (query.get('access_token') !== token) return { body: { errcode: 300001, errmsg: 'token is not exist' } };
    if (Math.abs(now().getTime() - Number(timestamp)) > signatureLifeMs || query.get('sign') !== due)
      return { body: { errcode: 310000, errmsg: 'sign not match' } };
    return {
      body: dingTalkBody.safeParse(JSON.parse(body)).success ? { errcode: 0, errmsg: 'ok' } : { errcode: 40035, errmsg: '缺少参数 json' },
    };
  };
}

/** Answers as Feishu's robots do: timestamp in seconds and sign in the body, and the key of the HMAC is the text. */
export function asFeishu({ secret, now }: { secret: string; now: () => Date }) {
  return ({ body }: Received): Reply => {
    const parsed = feishuBody.safeParse(JSON.parse(body));
    if (!parsed.success) return { body: { code: 9499, msg: 'Bad Request', data: {} } };
    const { timestamp = '', sign } = parsed.data;
    const due = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
    const isFresh = Math.abs(now().getTime() / 1000 - Number(timestamp)) <= signatureLifeMs / 1000;
    if (!isFresh || sign !== due)
      return { body: { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' } };
    return { body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } };
  };
}
