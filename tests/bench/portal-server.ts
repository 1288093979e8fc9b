import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoAccounts, demoPassword } from '~/features/identity/demo-accounts';

export interface BenchPortal {
  origin: string;
  /** The Cookie header of the demo learner. */
  cookie: string;
  stop: () => Promise<void>;
}

/** The production build with a fresh database of the sample company, on a port of its own. Its log goes to standard error. */
export async function startPortal(): Promise<BenchPortal> {
  const port = await freePort();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shuyu-bench-'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    LOG_LEVEL: 'error',
    SHUYU_DATA_DIR: dataDir,
    SESSION_SECRET: crypto.randomUUID() + crypto.randomUUID(),
  };
  for (const verb of [['migrate'], ['sample', 'build'], ['sample', 'seed']]) {
    const { status, stderr } = spawnSync(process.execPath, ['build/node/shuyu.js', ...verb], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`shuyu ${verb.join(' ')}: ${stderr}`);
  }
  const child = spawn(process.execPath, ['build/node/main.js'], { env, stdio: ['ignore', 2, 2, 'ipc'] });
  await listening(child);
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    await stopped(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, cookie: await signIn(origin), stop };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function signIn(origin: string): Promise<string> {
  const [learner] = demoAccounts;
  const body = new URLSearchParams({ email: learner.email, password: demoPassword });
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  if (answer.status !== 302) throw new Error(`signing in was answered with ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';')[0]);
  return cookies.join('; ');
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
