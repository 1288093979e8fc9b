import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineVersion } from '~/engine/locked-database.server';
import { db } from '~/server/db.server';
import { env } from '~/server/env.server';
import type { Metric } from './metric-definition';
import { runFixtures } from './run-fixture.server';

/** How the fixtures of a definition came out. */
export interface Proof {
  count: number;
  failed: number;
}

const proofs = new Map<string, Promise<Proof>>();

/**
 * Whether a definition gives the number of each of its fixtures. Asked once of a definition, an engine and a build of this program: the fixtures
 * cannot change without the definition's hash, and the answer is kept in the database, because the first page after a start should not wait.
 */
export async function proofOf(metric: Metric): Promise<Proof> {
  const key = `${metric.hash} ${judge()}`;
  const known = proofs.get(key);
  if (known) return known;
  const proof = provedOrProve(metric);
  proofs.set(key, proof);
  // An engine that could not answer is no failed test: ask again next time.
  proof.catch(() => proofs.delete(key));
  return proof;
}

async function provedOrProve(metric: Metric): Promise<Proof> {
  const id = { definitionHash: metric.hash, judge: judge() };
  // While the program is being written its own code changes under one name.
  const stored = env.mode === 'development' ? null : await db.metricProof.findUnique({ where: { definitionHash_judge: id } });
  if (stored) return { count: stored.count, failed: stored.failed };
  const outcomes = await runFixtures(metric);
  const proof = { count: outcomes.length, failed: outcomes.filter(({ passed }) => !passed).length };
  await db.metricProof.upsert({ where: { definitionHash_judge: id }, create: { ...id, ...proof }, update: {} });
  return proof;
}

let ownBuild: string | undefined;

/** The engine and this build: the code that reads a result is in the same file as this line once it is bundled. */
function judge(): string {
  ownBuild ??= createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
  return `${engineVersion} ${ownBuild}`;
}
