import { stat } from 'node:fs/promises';
import { worldRecipes } from '~/sample-company/worlds/recipes';
import type { HiddenWorld } from '../lab-rules';
import type { Worlds } from '../worlds.server';
import { coverWith } from './cover';
import type { Candidate } from './cover';
import type { SuggestedWorlds } from './explain-suggestion';
import { inTwos } from './make-matrix.server';
import type { LabWithWorlds } from './make-matrix.server';
import { rivalsOf } from './rivals.server';
import type { Rival } from './rivals.server';
import { tryRivals } from './try-rivals.server';

/** After so many rounds without a kill nothing new is expected. */
const patientRounds = 2;

interface Search {
  /** Keys of mutants (their ids) and of wrong answers (`wrong/<name>`). */
  survivors: readonly string[];
  worlds: Worlds;
  /** How many seeds of each recipe are tried at most. */
  mostSeeds?: number;
}

/** Searches the recipes for the fewest worlds that kill what a lab's own worlds do not. */
export async function suggestWorlds(lab: LabWithWorlds, { survivors, worlds, mostSeeds = 6 }: Search): Promise<SuggestedWorlds> {
  const rivals = await rivalsOf(lab);
  const wanted = rivals.filter(rival => survivors.includes(rival.key));
  const right = rivals.filter(rival => rival.kind === 'right');
  const candidates: Candidate<HiddenWorld>[] = [];
  let alive = wanted;
  let idleRounds = 0;
  let tried = 0;
  for (let seed = 1; seed <= mostSeeds && alive.length > 0 && idleRounds < patientRounds; seed += 1) {
    const round = await inTwos(worldRecipes, recipe =>
      tryWorld({ lab, worlds, wanted, right, world: { name: recipe.title, recipe: recipe.id, seed } }),
    );
    tried += round.length;
    candidates.push(...round.filter(candidate => candidate !== undefined));
    const stillAlive = alive.filter(({ key }) => !candidates.some(({ kills }) => kills.has(key)));
    idleRounds = stillAlive.length === alive.length ? idleRounds + 1 : 0;
    alive = stillAlive;
  }
  return {
    worlds: coverWith(candidates).map(({ world, kills }) => ({ world, kills: [...kills] })),
    left: alive.map(({ key }) => key),
    tried,
  };
}

interface WorldTrial {
  lab: LabWithWorlds;
  worlds: Worlds;
  wanted: readonly Rival[];
  right: readonly Rival[];
  world: HiddenWorld;
}

/** Undefined where the solution finds nothing, so that a learner's empty result would pass, or where a right answer differs. */
async function tryWorld({ lab, worlds, wanted, right, world }: WorldTrial): Promise<Candidate<HiddenWorld> | undefined> {
  const file = await worlds.fileOf({ world, solutionSql: lab.solutionSql });
  const { expected, found } = await tryRivals({ lab, file, rivals: [...right, ...wanted] });
  const isTelling = expected.rows.flat().some(cell => cell !== null && Number(cell) !== 0);
  if (!isTelling || right.some(({ key }) => found.get(key) !== 'same')) return undefined;
  const kills = new Set(wanted.filter(({ key }) => found.get(key) === 'differs').map(({ key }) => key));
  return { world, kills, bytes: (await stat(file)).size };
}
