import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { writeWarehouse } from '~/sample-company/warehouse-file.server';

/** The source systems that kept their promise on each of the last fourteen days. */
const feedsKept = `
  SELECT count(*) FROM (
    SELECT system FROM feed_runs WHERE day > DATE '2026-06-30' - 14 GROUP BY system
    HAVING count(*) = 14 AND bool_and(contract_passed AND arrived_at <= promised_at))`;

const dataDir = join(await mkdtemp(join(tmpdir(), 'warehouse-')), 'data');
afterAll(() => rm(join(dataDir, '..'), { recursive: true }));

test('the warehouse is written once, and again where it or its stamp is missing or of another company', async () => {
  const file = join(dataDir, 'warehouse.duckdb');
  expect(await writeWarehouse({ dataDir, size: 'xs' })).toMatchObject({ isNew: true });
  expect((await readdir(dataDir)).sort()).toEqual(['warehouse.duckdb', 'warehouse.stamp']);
  const { mtimeMs } = await stat(file);

  expect(await writeWarehouse({ dataDir, size: 'xs' })).toMatchObject({ isNew: false });
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);

  await rm(file);
  expect(await writeWarehouse({ dataDir, size: 'xs' })).toMatchObject({ isNew: true });

  await writeFile(join(dataDir, 'warehouse.stamp'), 'of an earlier generator');
  expect(await writeWarehouse({ dataDir, size: 'xs' })).toMatchObject({ isNew: true });
  const database = new TrustedDatabase({ file, threads: 1, memoryMb: 256, clock: 'sample' });
  const { rows } = await database.query({ sql: feedsKept, deadlineMs: 5000 });
  await database.close();
  expect(rows).toEqual([['4']]);
});
