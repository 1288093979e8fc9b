// The secret that signs sessions: made once, kept in the data folder, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, root, step } from './steps.mjs';
import { say } from './words.mjs';

export async function makeSecretWhenMissing() {
  const file = path.join(dataFolder, 'session-secret');
  if (process.env.SESSION_SECRET || existsSync(file)) return;
  await step(say.secret, () => {
    mkdirSync(dataFolder, { recursive: true });
    // `wx`: of two starts at once, one makes the file and the other fails rather than replace it.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    return say.secretMade(path.relative(root, file));
  });
}
