import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LAST_DAY, isoDate } from '~/sample-company/days';
import { env } from '~/server/env.server';

export interface WarehouseFacts {
  /** The last day the data cover, in full. */
  watermark: string;
  /** SHA-256 (hex) of the warehouse's content. */
  hash: string;
}

/** The warehouse has not been built. The message says how to. */
export class WarehouseMissing extends Error {
  override name = 'WarehouseMissing';
}

let known: { stamp: string; hash: string } | undefined;

/** Which data the metrics are computed from. The file is read once per change of it. Throws WarehouseMissing before the first build. */
export function warehouseFacts(): WarehouseFacts {
  const file = path.join(env.dataDir, 'warehouse.duckdb');
  if (!existsSync(file)) throw new WarehouseMissing(`${file} is missing: run \`npx shuyu sample build\``);
  const { mtimeMs, size, ino } = statSync(file);
  const stamp = [mtimeMs, size, ino].join();
  if (known?.stamp !== stamp) known = { stamp, hash: createHash('sha256').update(readFileSync(file)).digest('hex') };
  return { watermark: isoDate(LAST_DAY), hash: known.hash };
}
