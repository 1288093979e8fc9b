import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { buildCompanyFile } from '~/sample-company/build.server';
import { generatorVersion } from '~/sample-company/generate';
import { tables } from '~/sample-company/tables';
import type { HiddenWorld } from './lab-rules';

export interface Worlds {
  /** The world's data file, built the first time it is asked for. Its name changes with its contents. @throws when its SQL is wrong */
  fileOf(world: HiddenWorld): Promise<string>;
}

/** Hidden worlds as files `<folder>/<hash>.duckdb`; the hash changes with all a world is made from. */
export function createWorlds(folder: string): Worlds {
  const building = new Map<string, Promise<string>>();
  return {
    fileOf({ seed, adjust }) {
      const hash = createHash('sha256')
        .update(JSON.stringify([generatorVersion, tables, seed, adjust]))
        .digest('hex');
      const file = path.join(folder, `${hash.slice(0, 32)}.duckdb`);
      const built = building.get(file) ?? buildUnlessThere({ file, seed, adjust });
      building.set(file, built);
      // A failed build may be tried again: the disk may have room by then.
      built.catch(() => building.delete(file));
      return built;
    },
  };
}

/** Two processes may build the same world at once: each writes under a name of its own and renames, and both files are alike. */
async function buildUnlessThere({ file, seed, adjust }: { file: string; seed: number; adjust: string | undefined }): Promise<string> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there) await buildCompanyFile({ file, seed, size: 'xs', ...(adjust !== undefined && { adjust }) });
  return file;
}
