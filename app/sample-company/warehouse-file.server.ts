import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCompanyFile } from './build.server';
import { defaultSeed, generatorVersion } from './generate';
import type { Size } from './scale';
import { tables } from './tables';

const size: Size = 's';

/**
 * Writes `<dataDir>/warehouse.duckdb`, the portal's own copy of the company, on which metrics, goals and boards run. Does nothing when it is
 * there from the same generator, seed, size and tables. `isNew`: it had to be written.
 */
export async function writeWarehouse({ dataDir, seed = defaultSeed }: { dataDir: string; seed?: number }): Promise<{ isNew: boolean }> {
  const file = join(dataDir, 'warehouse.duckdb');
  const stampFile = join(dataDir, 'warehouse.stamp');
  const stamp = createHash('sha256')
    .update(JSON.stringify([generatorVersion, seed, size, tables]))
    .digest('hex');
  await mkdir(dataDir, { recursive: true });
  const found = await readFile(stampFile, 'utf8').catch(() => null);
  if (found === stamp && (await exists(file))) return { isNew: false };
  // The stamp goes first and comes back last: a file that was broken off is never taken for whole.
  await rm(stampFile, { force: true });
  await buildCompanyFile({ file, seed, size, hasKeys: false });
  await writeFile(stampFile, stamp);
  return { isNew: true };
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
