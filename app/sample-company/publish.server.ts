import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { z } from 'zod';
import { buildCompanyFile } from './build.server';
import { isoDate, LAST_DAY } from './days';
import { defaultSeed, generatorVersion } from './generate';
import { tables } from './tables';

const manifestSchema = z.object({
  /** Name of the file beside the manifest; it carries the hash of the rows and may be cached for ever. */
  file: z.string(),
  /** Size of the file before compression. */
  bytes: z.number(),
  rows: z.number(),
  tables: z.record(z.string(), z.number()),
  /** Last day of the data, the portal's "today" for sample data. */
  watermark: z.string(),
  /** Hash of what the file was made from: same stamp, nothing to do. */
  stamp: z.string(),
});

export type SampleManifest = z.infer<typeof manifestSchema>;

/**
 * Writes what labs load (`sample/qinghe-s-<hash>.duckdb`, its `.br`, `manifest.json`) below `publicDir`, the folder served to browsers. Does
 * nothing when all is there from the same generator, seed and tables; removes what an earlier one published.
 */
export async function publishSample({
  publicDir,
  seed = defaultSeed,
}: {
  publicDir: string;
  seed?: number;
}): Promise<{ manifest: SampleManifest; isNew: boolean }> {
  const folder = join(publicDir, 'sample');
  const stamp = sha256(JSON.stringify([generatorVersion, seed, 's', tables]));
  await mkdir(folder, { recursive: true });
  const published = await readSampleManifest(publicDir);
  const kept = published?.stamp === stamp && (await isPublished(folder, published)) ? published : null;
  const manifest = kept ?? (await buildSample({ folder, seed, stamp }));
  if (kept === null) await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOthers(folder, manifest);
  return { manifest, isNew: kept === null };
}

/** The manifest under `publicDir`; NULL when nothing readable is published. */
export async function readSampleManifest(publicDir: string): Promise<SampleManifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(publicDir, 'sample', 'manifest.json'), 'utf8')));
  } catch {
    return null;
  }
}

async function isPublished(folder: string, { file, bytes }: SampleManifest): Promise<boolean> {
  return (await sizeOf(join(folder, file))) === bytes && (await sizeOf(join(folder, `${file}.br`))) !== null;
}

async function buildSample({ folder, seed, stamp }: { folder: string; seed: number; stamp: string }): Promise<SampleManifest> {
  const draft = join(folder, `draft-${process.pid}.duckdb`);
  const { rows, hash } = await buildCompanyFile({ file: draft, seed, size: 's', hasKeys: false });
  const content = await readFile(draft);
  const file = `qinghe-s-${hash.slice(0, 12)}.duckdb`;
  await writeWhole(join(folder, `${file}.br`), await compress(content));
  await rename(draft, join(folder, file));
  const total = Object.values(rows).reduce((left, right) => left + right, 0);
  return { file, bytes: content.length, rows: total, tables: rows, watermark: isoDate(LAST_DAY), stamp };
}

/**
 * Quality 9 with a 16 MB window: quality 11 saves some percent more and takes many times as long, at every first start.
 */
function compress(content: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

async function removeOthers(folder: string, { file }: SampleManifest): Promise<void> {
  const kept = new Set([file, `${file}.br`, 'manifest.json']);
  const names = await readdir(folder);
  await Promise.all(names.filter(name => !kept.has(name) && /^(qinghe|draft)-/.test(name)).map(name => rm(join(folder, name))));
}

async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    found => found.size,
    () => null,
  );
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
