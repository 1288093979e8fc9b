import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveBareEngine, startBareEngine } from './bare-engine';
import type { BareQuery } from './bare-engine';
import { processorMs, residentMb } from './process-facts';
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
const thisFile = fileURLToPath(import.meta.url);
const concurrencies = [1, 2, 8];
/** As many as the grader has on two cores. */
const mostProcesses = 2;

interface Job extends BareQuery {
  labSlug: string;
  accepted: boolean;
}

if (process.argv[2] === '--bare-engine') serveBareEngine();
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
  Object.assign(figures, await processorTime({ jobs, gradeOne, processes: gradingProcesses }));
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
  const bareEngine = startBareEngine(thisFile);
  await bareEngine.run(jobs);
  const bare = await bareEngine.run(jobs);
  bareEngine.end();
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
  const engines = shares.map(() => startBareEngine(thisFile));
  const runAll = async () => Promise.all(engines.map((engine, i) => engine.run(shares[i] ?? [])));
  await runAll();
  const times = await runAll();
  for (const engine of engines) engine.end();
  return times.reduce((sum, each) => sum + (each.length / each.reduce((all, ms) => all + ms, 0)) * 1000, 0);
}

interface ProcessorTime {
  jobs: Job[];
  gradeOne: (job: Job) => Promise<void>;
  processes: () => Promise<number[]>;
}

/**
 * Processor time of a verdict, which does not depend on what else the machine does: each query once by the bare engine and once by the grader, in
 * turn. A turn in which the grader replaced a worn-out process is left out: its time has gone with it.
 */
async function processorTime({ jobs, gradeOne, processes }: ProcessorTime): Promise<Figures> {
  const engine = startBareEngine(thisFile);
  await engine.run(jobs);
  const spent = { bare: 0, worker: 0, server: 0, verdicts: 0 };
  for (const job of Array.from({ length: rounds }, () => jobs).flat()) {
    const bareBefore = processorMs(engine.pid);
    await engine.run([job]);
    const bare = processorMs(engine.pid) - bareBefore;
    const workers = await processes();
    const [own, before] = [ownProcessorMs(), sum(workers.map(processorMs))];
    await gradeOne(job);
    if (String(await processes()) !== String(workers)) continue;
    spent.server += ownProcessorMs() - own;
    spent.worker += sum(workers.map(processorMs)) - before;
    spent.bare += bare;
    spent.verdicts += 1;
  }
  engine.end();
  const { verdicts, bare, worker, server } = spent;
  return {
    'processor ms a verdict: bare engine': round(bare / verdicts, 1),
    'processor ms a verdict: worker': round(worker / verdicts, 1),
    'processor ms a verdict: server': round(server / verdicts, 1),
    'processor time: bare engine ÷ grading': round(bare / (worker + server)),
  };
}

function ownProcessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
