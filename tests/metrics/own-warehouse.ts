import path from 'node:path';
import { buildCompanyFile } from '~/sample-company/build.server';
import { feedRuns } from '~/sample-company/feeds';
import { createRandom } from '~/sample-company/random';
import { feedRunsTable } from '~/sample-company/tables';
import { env } from '~/server/env.server';

const seed = 20_260_630;

/** The small company keeps the stock of its last months only; a row makes its history long enough for a trailing year. */
const longHistory = `INSERT INTO inventory_daily SELECT DATE '2024-07-01', min(product_id), 5, 0, 0, 0, 0 FROM products;`;

/** Builds a small company, with the feeds, as the warehouse of this test file's own data folder. `adjust` is SQL run after loading. */
export async function buildOwnWarehouse(adjust = ''): Promise<void> {
  const feeds = { ...feedRunsTable, rows: feedRuns(createRandom(seed, 'feeds')) };
  await buildCompanyFile({
    file: path.join(env.dataDir, 'warehouse.duckdb'),
    seed,
    size: 'xs',
    extra: [feeds],
    adjust: `${longHistory}${adjust}`,
  });
}
