import path from 'node:path';
import { buildCompanyFile } from '~/sample-company/build.server';
import { env } from '~/server/env.server';

/** Builds a small company as the warehouse of this test file's own data folder. `adjust` is SQL run after loading. */
export async function buildOwnWarehouse(adjust?: string): Promise<void> {
  await buildCompanyFile({ file: path.join(env.dataDir, 'warehouse.duckdb'), seed: 20_260_630, size: 'xs', ...(adjust && { adjust }) });
}
