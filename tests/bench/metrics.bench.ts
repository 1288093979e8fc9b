import { fork } from 'node:child_process';
import { symlinkSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { z } from 'zod';
import { startPortal } from './portal-server';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * All metrics over the 24 months of a company's data: by the portal, as it computes them the first time, and by plain DuckDB on the same file with
 * the same memory, threads and SQL, in turn. Then from what was published, by a process that has just begun; then the goals page under 20 readers.
 * `--check` compares every value with plain SQL instead. BENCH_SIZE (l), BENCH_WAREHOUSE (a file that is there already), BENCH_PAGE=no leaves out the
 * page.
 */
const size = z.enum(['xs', 's', 'm', 'l']).parse(process.env.BENCH_SIZE ?? 'l');
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const readers = 20;
const seconds = 8;
const thisFile = fileURLToPath(import.meta.url);

const parts = { first: 'first', published: 'published', plain: 'plain' } as const;
type Part = keyof typeof parts;
const measurement = z.record(z.string(), z.number());
type Measurement = z.output<typeof measurement>;

const part = process.argv.find(argument => argument.startsWith('--part='))?.slice('--part='.length);
if (part === undefined) await measureAll();
else process.send?.(await measure(part));

async function measureAll(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shuyu-bench-'));
  process.env.SHUYU_DATA_DIR = dataDir;
  process.env.LOG_LEVEL = 'error';
  await prepareData(dataDir);
  try {
    if (process.argv.includes('--check')) await check();
    else report(`metrics, size ${size}`, { ...(await computing()), ...(await reading()) });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.exit();
}

async function prepareData(dataDir: string): Promise<void> {
  const { migrate } = await import('~/server/migrate.server');
  migrate({ file: path.join(dataDir, 'shuyu.db'), folder: 'prisma/migrations' });
  const file = path.join(dataDir, 'warehouse.duckdb');
  if (process.env.BENCH_WAREHOUSE) symlinkSync(process.env.BENCH_WAREHOUSE, file);
  else await buildWarehouse(file);
}

async function buildWarehouse(file: string): Promise<void> {
  const { buildCompanyFile } = await import('~/sample-company/build.server');
  const { feedRuns } = await import('~/sample-company/feeds');
  const { defaultSeed: seed } = await import('~/sample-company/generate');
  const { createRandom } = await import('~/sample-company/random');
  const { regionProcesses } = await import('~/sample-company/region-processes.server');
  const { feedRunsTable } = await import('~/sample-company/tables');
  const regions = regionProcesses({ program: path.resolve('build', 'node', 'sample-region.js'), count: 2 });
  const feeds = { ...feedRunsTable, rows: feedRuns(createRandom(seed, 'feeds')) };
  await buildCompanyFile({ file, seed, size, hasKeys: false, extra: [feeds], regions });
}

async function computing(): Promise<Figures> {
  const runs: { first: Measurement; plain: Measurement }[] = [];
  // The files are in memory for both sides alike.
  await inProcess('plain');
  for (let i = 0; i < rounds; i += 1) runs.push({ first: await inProcess('first'), plain: await inProcess('plain') });
  const median = (valueOf: (run: (typeof runs)[number]) => number): number => quantile(runs.map(valueOf), 0.5);
  return {
    metrics: runs[0]?.first.metrics ?? 0,
    'plain DuckDB ms': round(
      median(({ plain }) => plain.ms ?? Number.NaN),
      0,
    ),
    'first time ms': round(
      median(({ first }) => first.ms ?? Number.NaN),
      0,
    ),
    'first time ÷ plain DuckDB': round(median(({ first, plain }) => (first.ms ?? Number.NaN) / (plain.ms ?? Number.NaN))),
    'first time ÷ plain DuckDB, processor time': round(
      median(({ first, plain }) => (first.cpuMs ?? Number.NaN) / (plain.cpuMs ?? Number.NaN)),
    ),
    'fingerprints of the warehouse ms': round(
      median(({ first }) => first.fingerprintsMs ?? Number.NaN),
      0,
    ),
    'fixtures of all definitions ms': round(
      median(({ first }) => first.proofsMs ?? Number.NaN),
      0,
    ),
    'peak memory MiB': round(
      median(({ first }) => first.peakMb ?? Number.NaN),
      0,
    ),
    'peak memory of plain DuckDB MiB': round(
      median(({ plain }) => plain.peakMb ?? Number.NaN),
      0,
    ),
  };
}

async function reading(): Promise<Figures> {
  const runs: Measurement[] = [];
  for (let i = 0; i < 3; i += 1) runs.push(await inProcess('published'));
  const median = (name: string): number =>
    round(
      quantile(
        runs.map(run => run[name] ?? Number.NaN),
        0.5,
      ),
      0,
    );
  return {
    'from snapshots ms': median('ms'),
    'from snapshots, processor time ms': median('cpuMs'),
    'from snapshots, just begun ms': median('begunMs'),
    'from snapshots, just begun, processor time ms': median('begunCpuMs'),
    ...(process.env.BENCH_PAGE !== 'no' && (await goalsPage())),
  };
}

async function goalsPage(): Promise<Figures> {
  const portal = await startPortal();
  const options = { url: `${portal.origin}/goals`, connections: readers, headers: { cookie: portal.cookie } };
  await autocannon({ ...options, duration: 3 });
  const { latency, requests, non2xx, errors } = await autocannon({ ...options, duration: seconds });
  await portal.stop();
  if (non2xx + errors > 0) throw new Error(`/goals: ${non2xx} answers were not 2xx, ${errors} failed`);
  return {
    [`goals page, ${readers} readers: p50 ms`]: latency.p50,
    [`goals page, ${readers} readers: p97.5 ms`]: latency.p97_5,
    'goals pages/s': round(requests.average, 0),
  };
}

/** Each part in a process of its own, so that neither finds what the other has left in memory. */
function inProcess(name: Part): Promise<Measurement> {
  const child = fork(thisFile, [`--part=${name}`], { stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', message => {
      resolve(measurement.parse(message));
      child.kill();
    });
    child.once('exit', code => code && reject(new Error(`${name} ended with ${code}`)));
  });
}

async function measure(name: string): Promise<Measurement> {
  switch (name) {
    case parts.plain: {
      const { openPlainly, runPlainly } = await import('./plain-metrics');
      const connection = await openPlainly();
      return withPeak(await costOf(() => runPlainly(connection)));
    }
    case parts.first:
      return withPeak(await firstTime());
    case parts.published:
      return fromSnapshots();
    default:
      throw new Error(`there is no part ${name}`);
  }
}

function withPeak(measured: Measurement): Measurement {
  return { ...measured, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** Processor time does not depend on what else the machine does. */
async function costOf(work: () => Promise<unknown>): Promise<{ ms: number; cpuMs: number }> {
  const before = process.cpuUsage();
  const ms = await timeOf(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

/** Everything computed and published, as the portal does it after it has got new data. */
async function firstTime(): Promise<Measurement> {
  const { db } = await import('~/server/db.server');
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const { publishedSeries } = await import('~/features/metrics/published.server');
  const { proofOf } = await import('~/features/metrics/proofs.server');
  const { forgetFingerprints, warehouseFacts } = await import('~/features/metrics/warehouse-facts.server');
  await db.metricRestatement.deleteMany();
  await db.metricSnapshot.deleteMany();
  await db.metricPeriod.deleteMany();
  await db.metricProof.deleteMany();
  await forgetFingerprints();
  const metrics = listMetrics();
  const proofsMs = await timeOf(async () => {
    for (const metric of metrics) await proofOf(metric);
  });
  const fingerprintsMs = await timeOf(warehouseFacts);
  const cost = await costOf(async () => {
    for (const metric of metrics) await publishedSeries(metric);
  });
  return { ...cost, fingerprintsMs, proofsMs, metrics: metrics.length };
}

/** The first time in a portal that has just begun, and once it has answered for a while and nothing is remembered. */
async function fromSnapshots(): Promise<Measurement> {
  const { db } = await import('~/server/db.server');
  const { listMetrics } = await import('~/features/metrics/definitions.server');
  const { forgetPublished, publishedSeries } = await import('~/features/metrics/published.server');
  const { warehouseFacts } = await import('~/features/metrics/warehouse-facts.server');
  const metrics = listMetrics();
  await warehouseFacts();
  await db.metricSnapshot.count();
  const readAll = async () => {
    for (const metric of metrics) await publishedSeries(metric);
  };
  const begun = await costOf(readAll);
  for (let i = 0; i < 5; i += 1) {
    forgetPublished();
    await readAll();
  }
  forgetPublished();
  const warm = await costOf(readAll);
  return { ...warm, begunMs: begun.ms, begunCpuMs: begun.cpuMs };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function check(): Promise<void> {
  // Only now: the portal reads its settings when it is loaded.
  const { compareWithPlainSql } = await import('./metric-comparison');
  const { compared, differences } = await compareWithPlainSql();
  report(`metrics --check, size ${size}`, { 'values compared': compared, differences: differences.length });
  for (const difference of differences) process.stderr.write(`${difference}\n`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}
