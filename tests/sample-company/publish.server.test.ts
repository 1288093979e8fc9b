import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { publishSample, readSampleManifest } from '~/sample-company/publish.server';

const root = await mkdtemp(join(tmpdir(), 'publish-'));
const places = { publicDir: join(root, 'public') };
afterAll(() => rm(root, { recursive: true }));

test('publishing leaves the file, its compressed twin and a manifest, and a second time does nothing', async () => {
  const first = await publishSample(places);
  const sample = join(places.publicDir, 'sample');
  const content = await readFile(join(sample, first.manifest.file));
  expect(first.isNew).toBe(true);
  expect(first.manifest.bytes).toBe(content.length);
  expect(first.manifest.watermark).toBe('2026-06-30');
  expect(await readSampleManifest(places.publicDir)).toEqual(first.manifest);
  expect(content.equals(brotliDecompressSync(await readFile(join(sample, `${first.manifest.file}.br`))))).toBe(true);

  const second = await publishSample(places);
  expect(second).toEqual({ manifest: first.manifest, isNew: false });

  await rm(join(sample, `${first.manifest.file}.br`));
  await writeFile(join(sample, 'qinghe-s-000000000000.duckdb'), 'of an earlier generator');
  const third = await publishSample(places);
  expect(third.isNew).toBe(true);
  expect(third.manifest).toEqual(first.manifest);
  expect((await readdir(sample)).sort()).toEqual(['manifest.json', first.manifest.file, `${first.manifest.file}.br`]);
}, 60_000);
