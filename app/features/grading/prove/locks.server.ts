import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentError, contentFolder } from '~/server/content-files.server';
import { lockText, proofLock } from './proof-lock';
import type { ProofLock } from './proof-lock';

function lockFile(labSlug: string): string {
  return path.join(contentFolder('labs'), labSlug, 'proof.lock.json');
}

/** The committed proof of a lab; empty where there is none. Throws ContentError when it is no lock. */
export function readLock(labSlug: string): ProofLock {
  const file = lockFile(labSlug);
  if (!existsSync(file)) return {};
  try {
    return proofLock.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ContentError({ file, problem: 'is no lock: delete it and run `npx shuyu lab prove --renew`' });
  }
}

/** True when the file changed. */
export async function writeLock(labSlug: string, lock: ProofLock): Promise<boolean> {
  const [file, text] = [lockFile(labSlug), lockText(lock)];
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file);
  return true;
}
