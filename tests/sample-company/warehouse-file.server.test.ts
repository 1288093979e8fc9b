import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWarehouse } from '~/sample-company/warehouse-file.server';

const dataDir = join(await mkdtemp(join(tmpdir(), 'warehouse-')), 'data');
afterAll(() => rm(join(dataDir, '..'), { recursive: true }));

test('the warehouse is written once, and again where it or its stamp is missing or of another company', async () => {
  const file = join(dataDir, 'warehouse.duckdb');
  expect(await writeWarehouse({ dataDir })).toEqual({ isNew: true });
  expect((await readdir(dataDir)).sort()).toEqual(['warehouse.duckdb', 'warehouse.stamp']);
  const { mtimeMs } = await stat(file);

  expect(await writeWarehouse({ dataDir })).toEqual({ isNew: false });
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);

  await rm(file);
  expect(await writeWarehouse({ dataDir })).toEqual({ isNew: true });

  await writeFile(join(dataDir, 'warehouse.stamp'), 'of an earlier generator');
  expect(await writeWarehouse({ dataDir })).toEqual({ isNew: true });
  expect((await readFile(file)).length).toBeGreaterThan(1_000_000);
}, 60_000);
