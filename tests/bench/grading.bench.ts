import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLockedDatabase } from '~/engine/locked-database.server';
import { residentMb } from './process-facts';
import { quantile, report, round } from './report';
import type { Figures } from './report';

/**
 * Verdicts per second and how long one takes, over every solution, right and wrong query of all labs, through the portal's own grader with its
 * worlds built and its files open. The same queries on the same files by the bare engine, in processes with everything open and nothing else
 * to do, say what the grading around the engine costs.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
/** Submissions of the calm measurement, one a second. */
const calmSubmissions = Number(process.env.BENCH_CALM ?? 40);
const concurrencies = [1, 2, 8];
/** As many as the grader has on two cores. */
const mostProcesses = 2;

interface Job {
  labSlug: string;
  sql: string;
  accepted: boolean;
  files: string[];
}

if (process.argv[2] === '--bare-engine') process.once('message', jobs => void runBare(readJobs(jobs)));
else await measure();

async function measure(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shuyu-bench-'));
  process.env.SHUYU_DATA_DIR = dataDir;
  process.env.LOG_LEVEL = 'error';
  // Only now: the grader reads its settings when it is loaded.
  const { closeGrading, gradingProcesses, portalGrader, warmUpGrading } = await import('~/features/grading/portal-grader.server');
  const { readLabReference } = await import('~/features/labs/labs.server');
  const jobs = await everyQuery(path.join(dataDir, 'worlds'));
  const started = performance.now();
  await warmUpGrading();
  const figures: Figures = { queries: jobs.length, rounds, 'boot self-test ms': round(performance.now() - started, 0) };

  const grade = portalGrader(readLabReference);
  const times: number[] = [];
  const gradeOne = async ({ accepted, ...query }: Job) => {
    const from = performance.now();
    const graded = await grade(query);
    if (graded.kind !== 'graded' || graded.accepted !== accepted)
      throw new Error(`${query.labSlug}: ${JSON.stringify(graded)} for ${query.sql}`);
    times.push(performance.now() - from);
  };
  // Twice, so that each process has opened each file.
  for (const _ of [1, 2]) await inParallel({ jobs, most: mostProcesses, work: gradeOne });
  for (const most of concurrencies) {
    const ratios: number[] = [];
    const rates: number[] = [];
    times.length = 0;
    for (let i = 0; i < rounds; i += 1) {
      const bare = await bareRate({ jobs, processes: Math.min(most, mostProcesses) });
      const from = performance.now();
      await inParallel({ jobs, most, work: gradeOne });
      const rate = (jobs.length / (performance.now() - from)) * 1000;
      rates.push(rate);
      ratios.push(rate / bare);
    }
    const at = `at ${most}`;
    figures[`${at}: verdicts/s`] = round(quantile(rates, 0.5), 1);
    figures[`${at}: p50 ms`] = round(quantile(times, 0.5), 1);
    figures[`${at}: p95 ms`] = round(quantile(times, 0.95), 1);
    figures[`${at}: rate ÷ bare engine's`] = round(quantile(ratios, 0.5));
  }
  const over = await timeOverBare({ jobs: spread(jobs, calmSubmissions), gradeOne });
  figures['one a second: p50 over bare ms'] = round(quantile(over, 0.5), 1);
  figures['one a second: p95 over bare ms'] = round(quantile(over, 0.95), 1);
  figures['memory per worker MiB'] = (await gradingProcesses()).map(pid => Math.round(residentMb(pid))).join(' ');
  await closeGrading();
  rmSync(dataDir, { recursive: true, force: true });
  report('grading', figures);
  // The grader keeps a database open that would hold the process.
  process.exit(0);
}

async function everyQuery(worldsFolder: string): Promise<Job[]> {
  const { listLabs, readLabReference } = await import('~/features/labs/labs.server');
  const { createWorlds } = await import('~/features/grading/worlds.server');
  const { readSampleManifest } = await import('~/sample-company/publish.server');
  const worlds = createWorlds(worldsFolder);
  const manifest = await readSampleManifest('public');
  if (!manifest) throw new Error('the sample data are missing');
  const jobs: Job[] = [];
  for (const { slug: labSlug } of listLabs()) {
    const reference = readLabReference(labSlug);
    if (!reference) continue;
    const hidden = await Promise.all(reference.hidden.map(world => worlds.fileOf({ world, solutionSql: reference.solutionSql })));
    const files = [path.resolve('public', 'sample', manifest.file), ...hidden];
    const right = [reference.solutionSql, ...Object.values(reference.right)].map(sql => ({ sql, accepted: true }));
    const wrong = Object.values(reference.wrong).map(sql => ({ sql, accepted: false }));
    jobs.push(...[...right, ...wrong].map(query => ({ ...query, labSlug, files })));
  }
  return jobs;
}

async function inParallel({ jobs, most, work }: { jobs: Job[]; most: number; work: (job: Job) => Promise<void> }): Promise<void> {
  const waiting = [...jobs];
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await work(job);
  };
  await Promise.all(Array.from({ length: most }, worker));
}

/** How much longer each verdict takes than its query by the bare engine, with a pause between them as one submission a second has it. */
async function timeOverBare({ jobs, gradeOne }: { jobs: Job[]; gradeOne: (job: Job) => Promise<void> }): Promise<number[]> {
  const bare = await bareProcess(jobs);
  const over: number[] = [];
  for (const [i, job] of jobs.entries()) {
    const from = performance.now();
    await gradeOne(job);
    const took = performance.now() - from;
    over.push(took - (bare[i] ?? 0));
    await new Promise(resolve => setTimeout(resolve, Math.max(0, 1000 - took)));
  }
  return over;
}

/** So many of the jobs, from everywhere among them. */
function spread(jobs: Job[], most: number): Job[] {
  return jobs.filter((_, i) => Math.floor((i * most) / jobs.length) !== Math.floor(((i - 1) * most) / jobs.length)).slice(0, most);
}

/** Queries per second, each on all its files, of so many processes that share the queries. */
async function bareRate({ jobs, processes }: { jobs: Job[]; processes: number }): Promise<number> {
  const shares = Array.from({ length: processes }, (_, share) => jobs.filter((_job, i) => i % processes === share));
  const times = await Promise.all(shares.map(bareProcess));
  return times.reduce((sum, each) => sum + (each.length / each.reduce((all, ms) => all + ms, 0)) * 1000, 0);
}

/** Milliseconds of each query on all its files. */
function bareProcess(jobs: Job[]): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--bare-engine'], { stdio: ['ignore', 2, 2, 'ipc'] });
    child.once('message', times => resolve(Array.isArray(times) ? times.map(Number) : []));
    child.once('exit', code => reject(new Error(`the bare engine ended with ${code}`)));
    child.send(jobs);
  });
}

/** In a process of its own: all files open, one connection each; once to warm up, once for the clock. */
async function runBare(jobs: Job[]): Promise<void> {
  const connections = new Map<string, Awaited<ReturnType<typeof connectTo>>>();
  for (const file of new Set(jobs.flatMap(job => job.files))) connections.set(file, await connectTo(file));
  const runAll = async () => {
    const times: number[] = [];
    for (const { sql, files } of jobs) {
      const from = performance.now();
      for (const file of files)
        await connections
          .get(file)
          ?.runAndReadAll(sql)
          .then(read => read.getRows());
      times.push(performance.now() - from);
    }
    return times;
  };
  await runAll();
  process.send?.(await runAll());
  process.disconnect();
}

async function connectTo(file: string) {
  const database = await openLockedDatabase({ file, memoryMb: 512, threads: 1, clock: 'sample' });
  return database.connect();
}

function readJobs(message: unknown): Job[] {
  if (!Array.isArray(message)) throw new Error('no queries were given');
  return message;
}
