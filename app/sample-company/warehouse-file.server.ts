import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { buildCompanyFile } from './build.server';
import { feedRuns } from './feeds';
import { defaultSeed, generatorVersion } from './generate';
import { createRandom } from './random';
import type { Size } from './scale';
import { feedRunsTable, tables } from './tables';

const stampSchema = z.object({ stamp: z.string(), rows: z.number() });

/**
 * Writes `<dataDir>/warehouse.duckdb`, the portal's own copy of the company, on which metrics, goals and boards run: the fourteen tables
 * and the log of the source systems' deliveries. Does nothing when it is there from the same generator, seed, size and tables. `isNew`: it
 * had to be written.
 */
export async function writeWarehouse({
  dataDir,
  seed = defaultSeed,
  size = 'm',
}: {
  dataDir: string;
  seed?: number;
  size?: Size;
}): Promise<{ rows: number; isNew: boolean }> {
  const file = join(dataDir, 'warehouse.duckdb');
  const stampFile = join(dataDir, 'warehouse.stamp');
  const stamp = createHash('sha256')
    .update(JSON.stringify([generatorVersion, seed, size, tables, feedRunsTable]))
    .digest('hex');
  await mkdir(dataDir, { recursive: true });
  const found = await readStamp(stampFile);
  if (found?.stamp === stamp && (await exists(file))) return { rows: found.rows, isNew: false };
  // The stamp goes first and comes back last: a file that was broken off is never taken for whole.
  await rm(stampFile, { force: true });
  const feeds = { ...feedRunsTable, rows: feedRuns(createRandom(seed, 'feeds')) };
  const { rows: counts } = await buildCompanyFile({ file, seed, size, hasKeys: false, extra: [feeds] });
  const rows = Object.values(counts).reduce((sum, count) => sum + count, feeds.rows.length);
  await writeFile(stampFile, JSON.stringify({ stamp, rows }));
  return { rows, isNew: true };
}

async function readStamp(file: string): Promise<z.output<typeof stampSchema> | null> {
  try {
    return stampSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
