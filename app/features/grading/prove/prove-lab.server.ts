import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { graderHash } from '../grade.server';
import type { HiddenWorld } from '../lab-rules';
import { mutationVersion } from '../mutants/operators';
import type { Worlds } from '../worlds.server';
import { killMatrix } from './proof';
import type { KillMatrix } from './proof';
import { rivalsOf } from './rivals.server';
import type { LabToProve, Rival } from './rivals.server';
import { tryRivals } from './try-rivals.server';
import type { Tried } from './try-rivals.server';

/** Raise it when the same lab on the same worlds could give another matrix. */
const proofVersion = 1;

export interface LabWithWorlds extends LabToProve {
  hidden: HiddenWorld[];
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
  const names = await Promise.all(lab.hidden.map(world => worlds.nameOf({ world, solutionSql: lab.solutionSql })));
  const { slug, solutionSql, compare, right, wrong } = lab;
  const parts = [proofVersion, mutationVersion, graderHash, solutionSql, compare, right, wrong, lab.hidden.map(world => world.name), names];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const file = path.join(folder, `${slug}-${hash.slice(0, 24)}.json`);
  const kept = await readMatrix(file);
  if (kept) return kept;
  const matrix = await makeMatrix(lab, worlds);
  await keepMatrix({ file, slug, matrix });
  return matrix;
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

async function makeMatrix(lab: LabWithWorlds, worlds: Worlds): Promise<KillMatrix> {
  const rivals = await rivalsOf(lab);
  const tried = await inTwos(lab.hidden, async world => {
    const file = await worlds.fileOf({ world, solutionSql: lab.solutionSql });
    return tryRivals({ lab, file, rivals });
  });
  const killedBy = (rival: Rival) => tried.flatMap(({ found }, i) => (found.get(rival.key) === 'differs' ? [i] : []));
  const answers = (kind: 'right' | 'wrong') =>
    rivals.flatMap(rival => (rival.kind === kind ? [{ name: bound(rival, tried), killedBy: killedBy(rival) }] : []));
  return {
    worlds: lab.hidden.map(({ name, recipe = null, seed }) => ({ name, recipe, seed })),
    mutants: rivals.flatMap(rival => {
      if (rival.kind !== 'mutant' || isUnbound(rival, tried)) return [];
      const { id, class: name, clause, before, after } = rival.mutant;
      return [{ id, class: name, clause, before, after, killedBy: killedBy(rival) }];
    }),
    wrong: answers('wrong'),
    right: answers('right'),
  };
}

function isUnbound({ key }: Rival, tried: readonly Tried[]): boolean {
  return tried.some(({ found }) => found.get(key) === 'unbound');
}

function bound(rival: Rival & { name: string }, tried: readonly Tried[]): string {
  if (isUnbound(rival, tried)) throw new Error(`${rival.key}.sql names what is not there`);
  return rival.name;
}

/** Two at a time: the engine works on one while the results of the other are compared, and two cores are what there is. */
export async function inTwos<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += 2) results.push(...(await Promise.all(items.slice(i, i + 2).map(work))));
  return results;
}
