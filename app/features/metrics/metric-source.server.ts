import { existsSync } from 'node:fs';
import { TrustedDatabase } from '~/engine/trusted-database.server';
import { queryWarehouse } from '~/engine/warehouse.server';
import { LAST_DAY, isoDate } from '~/sample-company/days';
import type { RunQuery } from './run-fixture.server';
import { WarehouseMissing, watermark } from './warehouse-facts.server';

/** The data a metric is computed on: the portal's warehouse, or any other file of the company. */
export interface MetricSource {
  run: RunQuery;
  /** The last day the data cover, in full. */
  watermark: string;
}

/** The portal's warehouse. Throws WarehouseMissing before the first build. */
export function portalSource(): MetricSource {
  return { run: queryWarehouse, watermark: watermark() };
}

const threads = 2;
const memoryMb = 1024;

/** A company's file as `shuyu sample build --out` writes it, opened read-only. Throws WarehouseMissing when there is none. */
export function fileSource(file: string): MetricSource {
  if (!existsSync(file)) throw new WarehouseMissing(`${file} is missing: run \`npx shuyu sample build --size s --out ${file}\``);
  const database = new TrustedDatabase({ file, threads, memoryMb, clock: 'real' });
  return { run: query => database.query(query), watermark: isoDate(LAST_DAY) };
}
