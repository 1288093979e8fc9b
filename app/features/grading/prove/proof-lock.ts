import { z } from 'zod';
import type { KillMatrix, Proof } from './proof';

const count = z.int().min(0);

/** What a proof found of one query to be handed in, and the hash of all it depends on. */
const provedQuestion = z.strictObject({
  /** SHA-256, its first 24 hex digits: see proofHash in prove-lab.server.ts. */
  hash: z.string().regex(/^[0-9a-f]{24}$/),
  mutants: count,
  killed: count,
  equivalent: count,
  wrong: count,
  right: count,
});
export type ProvedQuestion = z.output<typeof provedQuestion>;

/** `proof.lock.json` of a lab: written by `shuyu lab prove --renew`, only when everything is proved. Committed, so that a fresh clone knows it too. */
export const proofLock = z.record(z.string(), provedQuestion);
export type ProofLock = z.output<typeof proofLock>;

export function provedFacts(hash: string, { wrong, right }: KillMatrix, { total, killed, equivalent }: Proof): ProvedQuestion {
  return { hash, mutants: total, killed, equivalent, wrong: wrong.length, right: right.length };
}

/** The text of a lock: keys in order, so that it changes only where a proof does. */
export function lockText(lock: ProofLock): string {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

interface Hashed {
  key: string;
  hash: string;
}

/** What of a lab must be proved: what is not in its lock, or there with another hash. */
export function staleIn(lock: ProofLock, questions: readonly Hashed[]): string[] {
  return questions.filter(({ key, hash }) => lock[key]?.hash !== hash).map(({ key }) => key);
}

/**
 * A few of those that need no proof, proved again all the same: a lock that lies is found within days. The same seed gives the same sample.
 * @param seed of a run, such as its day
 */
export function sampleOf(keys: readonly string[], { seed, most }: { seed: string; most: number }): string[] {
  const ranked = keys.map(key => ({ key, rank: rankOf(`${seed} ${key}`) })).sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, most).map(({ key }) => key);
}

/** FNV-1a over UTF-16, then mixed (the finaliser of MurmurHash3): neighbouring texts lie far apart. */
function rankOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
