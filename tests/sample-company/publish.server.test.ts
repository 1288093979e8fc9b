import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placePart } from '~/engine/data-parts';
import { publishSample, readSampleManifest } from '~/sample-company/publish.server';
import type { SampleManifest } from '~/sample-company/publish.server';
import { tableNames } from '~/sample-company/tables';

const root = await mkdtemp(join(tmpdir(), 'publish-'));
const publicDir = join(root, 'public');
const sample = join(publicDir, 'sample');
let manifest: SampleManifest;
let isNew = false;
beforeAll(async () => {
  ({ manifest, isNew } = await publishSample({ publicDir }));
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

const partsOf = ({ frame, tables }: SampleManifest) => [frame, ...Object.values(tables)];

test('publishing leaves the whole, a part per table with its compressed twin, and a manifest that knows them', async () => {
  expect(isNew).toBe(true);
  expect(await readSampleManifest(publicDir)).toEqual(manifest);
  expect(Object.keys(manifest.tables)).toEqual(tableNames);
  expect(manifest.watermark).toBe('2026-06-30');
  expect(manifest.rows).toBe(Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0));
  const files = partsOf(manifest).flatMap(({ file }) => [file, `${file}.br`]);
  expect((await readdir(sample)).sort()).toEqual([manifest.file, 'manifest.json', ...files].sort());
});

test('the parts as they come over the wire make up the file the grader opens, byte for byte', async () => {
  const whole = new Uint8Array(manifest.bytes);
  for (const part of partsOf(manifest)) {
    const content = brotliDecompressSync(await readFile(join(sample, `${part.file}.br`)));
    expect(content.equals(await readFile(join(sample, part.file))), part.file).toBe(true);
    placePart({ whole, part: { ...part, url: part.file }, content });
  }
  expect((await readFile(join(sample, manifest.file))).equals(whole)).toBe(true);
});

test('all parts together cost less than 4 MB on the wire, and what every lab needs less than 64 kB', async () => {
  const sizes = await Promise.all(partsOf(manifest).map(async ({ file }) => (await stat(join(sample, `${file}.br`))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
  expect(sizes[0]).toBeLessThan(64_000);
});

test('a second time does nothing; made again, the bytes and names are the same, and what is old goes', async () => {
  expect(await publishSample({ publicDir })).toEqual({ manifest, isNew: false });

  await rm(join(sample, `${manifest.tables.orders?.file}.br`));
  const old = ['qinghe-s-000000000000.duckdb', 'orders-000000000000.part', 'orders-000000000000.part.br', 'draft-1.duckdb'];
  for (const name of old) await writeFile(join(sample, name), 'of an earlier generator');
  expect(await publishSample({ publicDir })).toEqual({ manifest, isNew: true });
  expect((await readdir(sample)).filter(name => old.includes(name))).toEqual([]);
}, 60_000);

test('another company is published under other names', async () => {
  const { manifest: other } = await publishSample({ publicDir, seed: 7 });
  expect(other.file).not.toBe(manifest.file);
  expect(other.tables.orders?.file).not.toBe(manifest.tables.orders?.file);
}, 60_000);
