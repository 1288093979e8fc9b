import { Option } from 'commander';
import type { Command } from 'commander';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { readDiskFailure } from '~/server/disk-failure';
import { readEnv } from '~/server/env.server';
import { CliFailure } from './failure';
import { messages } from './messages';
import { pathFromCaller, print, terminalText } from './terminal';

const t = terminalText(messages);

export function addSampleBuild(sample: Command): void {
  sample
    .command('build')
    .description(t.sampleBuild)
    .addOption(new Option('--size <size>', t.sampleSize))
    .addOption(new Option('--seed <number>', t.sampleSeedOption))
    .addOption(new Option('--scale <times>', t.sampleScale))
    .addOption(new Option('--out <file>', t.sampleOut))
    .action(build);
}

interface BuildOptions {
  size?: string;
  seed?: string;
  scale?: string;
  out?: string;
}

/** Without options what the portal needs: the labs' tables and the warehouse. With a size, that company as one DuckDB file. */
async function build({ size, seed, scale, out }: BuildOptions): Promise<void> {
  const number = seed === undefined ? undefined : wholeNumber(seed, { high: 2 ** 32 - 1, refusal: t.seedUnknown });
  const times = scale === undefined ? 1 : wholeNumber(scale, { low: 1, high: 1000, refusal: t.scaleUnknown });
  if (size === undefined && (scale !== undefined || out !== undefined)) throw new CliFailure(t.sizeMissing, 2);
  try {
    print(size === undefined ? await publish(number) : await buildFile({ size, seed: number, times, out }));
  } catch (error) {
    const failure = readDiskFailure(error);
    if (failure === undefined) throw error;
    const words = { full: t.diskFull, 'not-writable': t.notWritable, 'a-folder': t.aFolder, 'not-a-place': t.notAPlace };
    throw new CliFailure(words[failure.kind](failure.place));
  }
}

async function publish(seed: number | undefined): Promise<string> {
  const { publishSample } = await import('~/sample-company/publish.server');
  const { writeWarehouse } = await import('~/sample-company/warehouse-file.server');
  const { manifest } = await publishSample({ publicDir: 'public', ...(seed !== undefined && { seed }) });
  const { rows } = await writeWarehouse({ dataDir: readEnv().dataDir, ...(seed !== undefined && { seed }) });
  return t.samplePublished({ lab: manifest.rows, warehouse: rows });
}

interface FileRequest {
  size: string;
  seed: number | undefined;
  times: number;
  out: string | undefined;
}

async function buildFile({ size: wanted, seed, times, out }: FileRequest): Promise<string> {
  const { sizes } = await import('~/sample-company/scale');
  const { buildCompanyFile } = await import('~/sample-company/build.server');
  const { regionProcesses } = await import('~/sample-company/region-processes.server');
  const { defaultSeed } = await import('~/sample-company/generate');
  const size = sizes.find(known => known === wanted);
  if (size === undefined) throw new CliFailure(t.sizeUnknown({ wanted, sizes: sizes.join(', ') }), 2);
  const file = out === undefined ? path.resolve(readEnv().dataDir, `qinghe-${size}.duckdb`) : pathFromCaller(out);
  const regions = regionProcesses({
    program: path.resolve('build', 'node', 'sample-region.js'),
    count: Math.min(availableParallelism(), 4),
  });
  const { rows } = await buildCompanyFile({ file, size, times, seed: seed ?? defaultSeed, hasKeys: false, regions });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return t.sampleFileBuilt({ rows: total, file });
}

function wholeNumber(text: string, { low = 0, high, refusal }: { low?: number; high: number; refusal: (text: string) => string }): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < low || number > high) throw new CliFailure(refusal(text), 2);
  return number;
}
