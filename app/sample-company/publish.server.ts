import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { z } from 'zod';
import { cutDatabaseFile } from '~/engine/cut-database-file.server';
import type { Cut } from '~/engine/cut-database-file.server';
import { buildCompanyFile } from './build.server';
import { isoDate, LAST_DAY } from './days';
import { defaultSeed, generatorVersion } from './generate';
import { tableNames, tables } from './tables';
import type { TableName } from './tables';

const partSchema = z.object({
  /** Name of a file beside the manifest; it carries the hash of the content and may be cached for ever. */
  file: z.string(),
  /** Before compression. */
  bytes: z.number(),
  /** Where the content belongs in the whole file: offset and length. */
  stretches: z.array(z.tuple([z.number(), z.number()])),
});

const manifestSchema = z.object({
  /** The whole, as the grader opens it; browsers put it together from the parts. */
  file: z.string(),
  bytes: z.number(),
  /** All but the tables' rows. */
  frame: partSchema,
  tables: z.record(z.string(), partSchema.extend({ rows: z.number() })),
  rows: z.number(),
  /** Last day of the data, the portal's "today" for sample data. */
  watermark: z.string(),
  /** Hash of what the files were made from: same stamp, nothing to do. */
  stamp: z.string(),
});

export type SampleManifest = z.infer<typeof manifestSchema>;
type Part = z.infer<typeof partSchema>;

/** Raise it when the form of the files changes, so that they are published anew. */
const form = 'parts 1';

/**
 * Writes what labs load into `<publicDir>/sample/`, the folder served to browsers: a DuckDB file `qinghe-s-<hash>.duckdb`, its parts
 * `<table>-<hash>.part` with their `.br`, and `manifest.json`. Does nothing when all is there from the same generator, seed and
 * tables; removes what an earlier one published. The same input gives the same bytes and names.
 */
export async function publishSample({
  publicDir,
  seed = defaultSeed,
}: {
  publicDir: string;
  seed?: number;
}): Promise<{ manifest: SampleManifest; isNew: boolean }> {
  const folder = join(publicDir, 'sample');
  const stamp = sha256(JSON.stringify([form, generatorVersion, seed, 's', tables]));
  await mkdir(folder, { recursive: true });
  const published = await readSampleManifest(publicDir);
  const kept = published?.stamp === stamp && (await isPublished(folder, published)) ? published : null;
  const manifest = kept ?? (await buildSample({ folder, seed, stamp }));
  if (kept === null) await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
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

async function isPublished(folder: string, manifest: SampleManifest): Promise<boolean> {
  const sizes = await Promise.all(
    [manifest, ...partsOf(manifest)].map(async ({ file, bytes }) => (await sizeOf(join(folder, file))) === bytes),
  );
  const twins = await Promise.all(partsOf(manifest).map(({ file }) => sizeOf(join(folder, `${file}.br`))));
  return sizes.every(Boolean) && !twins.includes(null);
}

async function buildSample({ folder, seed, stamp }: { folder: string; seed: number; stamp: string }): Promise<SampleManifest> {
  const draft = join(folder, `draft-${process.pid}.duckdb`);
  try {
    const { rows } = await buildCompanyFile({ file: draft, seed, size: 's', hasKeys: false });
    const cuts = await cutDatabaseFile(draft);
    const writeTable = async (name: TableName) => {
      const cut = cuts.tables.get(name);
      if (!cut) throw new Error(`The sample's file lacks ${name}`);
      return { ...(await writePart({ folder, name, cut })), rows: rows[name] };
    };
    const frame = await writePart({ folder, name: 'frame', cut: cuts.frame });
    const parts = await Promise.all(tableNames.map(async name => [name, await writeTable(name)] as const));
    const file = `qinghe-s-${shortHash(await readFile(draft))}.duckdb`;
    await rename(draft, join(folder, file));
    return {
      ...{ file, bytes: cuts.bytes, frame },
      tables: Object.fromEntries(parts),
      rows: Object.values(rows).reduce((left, right) => left + right, 0),
      watermark: isoDate(LAST_DAY),
      stamp,
    };
  } finally {
    await rm(draft, { force: true });
  }
}

async function writePart({ folder, name, cut }: { folder: string; name: string; cut: Cut }): Promise<Part> {
  const { content, stretches } = cut;
  const file = `${name}-${shortHash(content)}.part`;
  await Promise.all([writeWhole(join(folder, file), content), writeWhole(join(folder, `${file}.br`), await compress(content))]);
  return { file, bytes: content.length, stretches: stretches.map(([offset, length]) => [offset, length]) };
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

function partsOf({ frame, tables: named }: SampleManifest): Part[] {
  return [frame, ...Object.values(named)];
}

async function removeOthers(folder: string, manifest: SampleManifest): Promise<void> {
  const kept = new Set(['manifest.json', manifest.file, ...partsOf(manifest).flatMap(({ file }) => [file, `${file}.br`])]);
  const names = await readdir(folder);
  await Promise.all(names.filter(name => !kept.has(name) && ours.test(name)).map(name => rm(join(folder, name), { recursive: true })));
}

/** Names that a publication, also an earlier or a broken one, leaves. */
const ours = /^(qinghe|draft)-|\.part(\.br)?(\.tmp)?$/;

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

function shortHash(content: Buffer): string {
  return sha256(content).slice(0, 12);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
