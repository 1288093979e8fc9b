import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { z } from 'zod';
import { isPrivateAddress } from './private-address';
import { webhookRequest } from './webhook-shapes.server';
import type { WebhookTarget } from './webhook-shapes.server';
import type { Letter } from './outgoing-message';

/** `refused`: the robot said no (a wrong key or sign, a word it wants is missing); `busy` and `unreachable`: later it may work. */
export type WebhookOutcome = { kind: 'sent' } | { kind: 'refused' | 'busy' | 'unreachable' | 'forbidden-address'; code?: number };

interface Sending {
  letter: Letter;
  /** What the link below the message is called. */
  linkText: string;
  now: Date;
  /** The operator named the host: private addresses are meant. */
  mayBePrivate: boolean;
  patienceMs?: number;
}

const mostAnswerBytes = 64 * 1024;

/** The robots answer 200 with a code of their own: WeCom and DingTalk `errcode`, Feishu `code` (formerly `StatusCode`). */
const robotAnswer = z.object({ errcode: z.number().optional(), code: z.number().optional(), StatusCode: z.number().optional() });
/** Too many messages: WeCom 45009, DingTalk 130101 and 410100, Feishu 9499 and 11232. */
const busyCodes = new Set([45_009, 130_101, 410_100, 9499, 11_232]);

/**
 * One attempt to send a message to a robot. Follows no redirect, reads a bounded answer, and connects only to the address that was
 * checked, so that a name cannot point elsewhere between the check and the call.
 */
export async function sendWebhook(
  target: WebhookTarget,
  { letter, linkText, now, mayBePrivate, patienceMs = 8_000 }: Sending,
): Promise<WebhookOutcome> {
  const request = webhookRequest(target, { letter, linkText, now });
  try {
    return readAnswer(await post(request.url, { body: JSON.stringify(request.body), mayBePrivate, patienceMs }));
  } catch (error) {
    return { kind: error instanceof ForbiddenAddress ? 'forbidden-address' : 'unreachable' };
  }
}

class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress';
}

interface Answer {
  status: number;
  text: string;
}

function readAnswer({ status, text }: Answer): WebhookOutcome {
  if (status === 429 || status >= 500) return { kind: 'busy', code: status };
  if (status !== 200) return { kind: 'refused', code: status };
  const parsed = robotAnswer.safeParse(parseJson(text));
  const code = parsed.success ? (parsed.data.errcode ?? parsed.data.code ?? parsed.data.StatusCode) : undefined;
  if (code === 0) return { kind: 'sent' };
  if (code === undefined) return { kind: 'refused' };
  return { kind: busyCodes.has(code) ? 'busy' : 'refused', code };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function post(url: URL, { body, mayBePrivate, patienceMs }: { body: string; mayBePrivate: boolean; patienceMs: number }): Promise<Answer> {
  if (!mayBePrivate && isIP(url.hostname.replace(/^\[|\]$/g, ''))) return Promise.reject(new ForbiddenAddress());
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.timeout(patienceMs),
      ...(!mayBePrivate && { lookup: lookupPublic }),
    });
    request.on('error', reject);
    request.on('response', response => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostAnswerBytes) request.destroy(new Error('the answer is too long'));
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    request.end(body);
  });
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Node's own resolver, but a name that leads to a private address, among others or alone, leads nowhere. */
function lookupPublic(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isPrivateAddress(address))) return callback(new ForbiddenAddress(), []);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
}
