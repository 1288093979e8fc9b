import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Worlds } from '../worlds.server';
import type { EquivalentMutant } from '../lab-rules';
import { makeMatrix } from './make-matrix.server';
import type { LabWithWorlds } from './make-matrix.server';
import { killMatrix } from './proof';
import type { KillMatrix } from './proof';
import { proofCodeHash } from './proof-code.server';

/** What a kill matrix must reach. */
export interface ProofTerms {
  equivalent: readonly EquivalentMutant[];
  threshold: number;
}

export interface ProvingGround {
  worlds: Worlds;
  /** Where matrices are kept, by what they depend on. */
  folder: string;
}

/**
 * The kill matrix of a lab: every mutant of its solution that binds, and its known answers, on each of its hidden worlds. Kept on disk until the lab, a
 * world, the grader or the mutants change.
 * @throws when the solution fails on a world, or an answer in `right/` or `wrong/` does not bind
 */
export async function proveLab(lab: LabWithWorlds, { worlds, folder }: ProvingGround): Promise<KillMatrix> {
  const hash = await matrixHash(lab, worlds);
  const file = path.join(folder, `${lab.slug}-${hash}.json`);
  const kept = await readMatrix(file);
  if (kept) return kept;
  const matrix = await makeMatrix(lab, worlds);
  await keepMatrix({ file, slug: lab.slug, matrix });
  return matrix;
}

/** Changes with everything a lab's kill matrix depends on: its queries and rules, the rows of its worlds, the code that proves, the engine. */
async function matrixHash(lab: LabWithWorlds, worlds: Worlds): Promise<string> {
  const names = await Promise.all(lab.hidden.map(world => worlds.nameOf({ world, solutionSql: lab.solutionSql })));
  const { solutionSql, compare, right, wrong } = lab;
  return hashOf([await proofCodeHash(), solutionSql, compare, right, wrong, lab.hidden.map(world => world.name), names]);
}

/** For the lock: changes also with the terms that the matrix is judged by, since a lock says that the lab is proved. */
export async function proofHash(lab: LabWithWorlds & ProofTerms, worlds: Worlds): Promise<string> {
  return hashOf([await matrixHash(lab, worlds), lab.equivalent.map(entry => entry.mutant), lab.threshold]);
}

function hashOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** In place of the lab's earlier ones: nobody asks for a proof of what the lab was. */
async function keepMatrix({ file, slug, matrix }: { file: string; slug: string; matrix: KillMatrix }): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const earlier = (await readdir(folder)).filter(
    name => name.startsWith(`${slug}-`) && /^[0-9a-f]{24}\.json$/.test(name.slice(slug.length + 1)),
  );
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(matrix));
  await Promise.all(earlier.map(name => rm(path.join(folder, name), { force: true })));
  await rename(draft, file);
}

async function readMatrix(file: string): Promise<KillMatrix | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : killMatrix.parse(JSON.parse(text));
}
