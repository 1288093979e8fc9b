import { createHash } from 'node:crypto';
import path from 'node:path';
import { engineVersion } from '~/engine/locked-database.server';
import type { Sandbox } from '~/engine/sandbox.server';
import type { Graded } from './grading-queue.server';
import { judge } from './judge';
import type { HiddenWorld } from './lab-rules';
import type { Reference, References } from './references.server';
import type { Place } from './verdict';
import type { Worlds } from './worlds.server';

/** Raise it whenever the same query on the same data could get another verdict. */
const graderVersion = 1;
const graderHash = sha256(['grader', graderVersion, engineVersion]);

export interface GradingHouse {
  sandbox: Sandbox;
  worlds: Worlds;
  references: References;
  /** The data file the learner sees. */
  visibleFile: string;
}

export interface GradedLab extends Reference {
  hidden: HiddenWorld[];
}

/**
 * Grades one query: on the visible data and on each hidden world, in one sandbox process, against the reference's results.
 * @returns the verdict with the hashes of all it depends on; `unavailable` when the trouble is ours, which costs no attempt. Never throws.
 */
export async function gradeSql({
  sql,
  lab,
  house,
}: {
  sql: string;
  lab: GradedLab;
  house: GradingHouse;
}): Promise<Graded | { kind: 'unavailable'; detail: string }> {
  const started = performance.now();
  try {
    const hiddenFiles = await Promise.all(lab.hidden.map(world => house.worlds.fileOf({ world, solutionSql: lab.solutionSql })));
    const files = [house.visibleFile, ...hiddenFiles];
    const [outcomes, expected] = await Promise.all([
      house.sandbox.runOnFiles({ sql, files }),
      Promise.all(files.map(async file => house.references.expected(lab, file))),
    ]);
    const places: Place[] = [{ where: 'visible' }, ...lab.hidden.map(({ name }) => ({ where: 'hidden' as const, world: name }))];
    const sittings = places.flatMap((place, i) => (expected[i] ? [{ place, expected: expected[i], outcome: outcomes[i] }] : []));
    const verdict = judge({ sittings, rules: lab.compare });
    if (verdict.kind === 'unavailable') return verdict;
    const durationMs = Math.round(performance.now() - started);
    const dataHash = sha256(files.map(file => path.basename(file)));
    return { kind: 'graded', verdict, accepted: verdict.kind === 'accepted', graderHash, contentHash: lab.hash, dataHash, durationMs };
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}

function sha256(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
