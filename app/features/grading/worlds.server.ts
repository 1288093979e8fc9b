import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseSql } from '~/engine/sql-ast.server';
import { buildCompanyFile } from '~/sample-company/build.server';
import { generatorVersion } from '~/sample-company/generate';
import { tables } from '~/sample-company/tables';
import type { WorldFocus } from '~/sample-company/worlds/focus';
import { makeWorld } from '~/sample-company/worlds/make-world';
import { writeWorldFile } from '~/sample-company/worlds/write-world.server';
import { focusOf } from './focus-of';
import type { HiddenWorld } from './lab-rules';

/** A world of a lab: recipes put their rows about the constants of the lab's solution. */
export interface WorldOfLab {
  world: HiddenWorld;
  solutionSql: string;
}

export interface Worlds {
  /** The world's data file, built the first time it is asked for. Its name changes with its contents. @throws when its SQL is wrong */
  fileOf(world: WorldOfLab): Promise<string>;
  /** The name of that file, without building it. */
  nameOf(world: WorldOfLab): Promise<string>;
}

interface Plan {
  name: string;
  build(file: string): Promise<unknown>;
}

/** Hidden worlds as files `<folder>/<hash>.duckdb`; the hash changes with all a world is made from. */
export function createWorlds(folder: string): Worlds {
  const plans = new Map<string, Promise<Plan>>();
  const building = new Map<string, Promise<string>>();
  const planned = ({ world, solutionSql }: WorldOfLab) => {
    const { recipe, seed, adjust } = world;
    const key = JSON.stringify([recipe, seed, adjust, recipe && solutionSql]);
    const plan = plans.get(key) ?? planOf({ world, solutionSql });
    plans.set(key, plan);
    return plan;
  };
  return {
    async fileOf(world) {
      const plan = await planned(world);
      const file = path.join(folder, plan.name);
      const built = building.get(file) ?? buildUnlessThere(file, plan);
      building.set(file, built);
      // A failed build may be tried again: the disk may have room by then.
      built.catch(() => building.delete(file));
      return built;
    },
    nameOf: async world => (await planned(world)).name,
  };
}

async function planOf({ world: { recipe, seed, adjust }, solutionSql }: WorldOfLab): Promise<Plan> {
  const adjusted = adjust !== undefined && { adjust };
  if (recipe === undefined) {
    const name = nameFor([generatorVersion, tables, seed, adjust]);
    return { name, build: file => buildCompanyFile({ file, seed, size: 'xs', ...adjusted }) };
  }
  const focus = await focusOfSql(solutionSql);
  // Its few hundred rows are made faster than a file is looked up, and name it better than a version that somebody must remember to raise.
  const name = nameFor([tables, makeWorld({ seed, recipe, focus }), adjust]);
  return { name, build: file => writeWorldFile({ file, seed, recipe, focus, ...adjusted }) };
}

async function focusOfSql(sql: string): Promise<Partial<WorldFocus>> {
  const parsed = await parseSql(sql);
  return parsed.kind === 'parsed' ? focusOf(parsed.query) : {};
}

function nameFor(contents: unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  return `${hash.slice(0, 32)}.duckdb`;
}

/** Two processes may build the same world at once: each writes under a name of its own and renames, and both files are alike. */
async function buildUnlessThere(file: string, plan: Plan): Promise<string> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) await plan.build(file);
  return file;
}
