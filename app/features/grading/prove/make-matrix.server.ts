import type { HiddenWorld } from '../lab-rules';
import type { Worlds } from '../worlds.server';
import type { KillMatrix } from './proof';
import { rivalsOf } from './rivals.server';
import type { LabToProve, Rival } from './rivals.server';
import { tryRivals } from './try-rivals.server';
import type { Tried } from './try-rivals.server';

export interface LabWithWorlds extends LabToProve {
  hidden: HiddenWorld[];
}

/**
 * The kill matrix of a lab, made anew: every mutant of its solution that binds, and its known answers, on each of its hidden worlds.
 * @throws when the solution fails on a world, or an answer in `right/` or `wrong/` does not bind
 */
export async function makeMatrix(lab: LabWithWorlds, worlds: Worlds): Promise<KillMatrix> {
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
