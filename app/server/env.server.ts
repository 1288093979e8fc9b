import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Known secrets: the ones in examples, tutorials and keyboards. A leaked secret lets anyone sign in as anyone. */
const knownSecrets = /^(secret|changeme|change-me|password|s3cret|default|test|dev|shuyu|(.)\2+)$/i;
const minSecretLength = 32;

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address to listen on. Anything but the loopback is a public binding. */
  HOST: z.string().min(1).default('localhost'),
  /** The address people type, for links in invitations and certificates. Never taken from a request. */
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SHUYU_DATA_DIR: z.string().min(1).default('data'),
  SESSION_SECRET: z.string().optional(),
  /** How many reverse proxies stand in front; forwarded headers count only from them. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** `smtp://user:password@host:587`; without it no mail is sent. */
  SHUYU_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SHUYU_MAIL_FROM: z.string().min(3).default('数语 <shuyu@localhost>'),
  /** Hosts of one's own that group-chat messages may be sent to, besides WeCom, DingTalk and Feishu: `gateway.example:8443, …`. */
  SHUYU_WEBHOOK_HOSTS: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Env {
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  publicOrigin: string;
  /** True when other machines can reach the portal. */
  publicBinding: boolean;
  dataDir: string;
  trustProxy: number;
  smtpUrl: string | undefined;
  mailFrom: string;
  webhookHosts: string[];
  logLevel: string;
  /** Undefined when none is set; the boot check says how to mend it. */
  sessionSecret: string | undefined;
}

/** A setting that does not hold; the message is one line saying what and how to mend it. */
export class SettingError extends Error {
  override name = 'SettingError';
}

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingError(`设置 ${issue?.path.join('.')} 无效：${issue?.message} / setting ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const values = parsed.data;
  const dataDir = path.resolve(values.SHUYU_DATA_DIR);
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    publicOrigin: (values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    publicBinding: !['localhost', '127.0.0.1', '::1'].includes(values.HOST),
    dataDir,
    trustProxy: values.TRUST_PROXY,
    smtpUrl: values.SHUYU_SMTP_URL,
    mailFrom: values.SHUYU_MAIL_FROM,
    webhookHosts: values.SHUYU_WEBHOOK_HOSTS.split(',').flatMap(host => host.trim() || []),
    logLevel: values.LOG_LEVEL,
    sessionSecret: values.SESSION_SECRET ?? secretFile(dataDir),
  };
}

/** `npm start` writes a random secret here the first time. */
function secretFile(dataDir: string): string | undefined {
  const file = path.join(dataDir, 'session-secret');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The session secret, or a SettingError when it is missing, short or known. */
export function requireSessionSecret({ sessionSecret }: Env): string {
  const mend = '用 `openssl rand -hex 32` 生成一个写进 SESSION_SECRET / set SESSION_SECRET to the output of `openssl rand -hex 32`';
  if (!sessionSecret) throw new SettingError(`没有 SESSION_SECRET；SESSION_SECRET is missing. ${mend}`);
  if (sessionSecret.length < minSecretLength || knownSecrets.test(sessionSecret))
    throw new SettingError(`SESSION_SECRET 太短或太常见（至少 ${minSecretLength} 个字符）；it is too short or well known. ${mend}`);
  return sessionSecret;
}

export const env: Env = readEnv();
