import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { loadHostileSql, tryHostile } from '~/engine/hostile-trial.server';
import type { SandboxOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { createSandbox } from '~/engine/sandbox.server';
import type { Sandbox } from '~/engine/sandbox.server';
import { readSampleManifest } from '~/sample-company/publish.server';
import { env } from '~/server/env.server';
import { keepAcrossReloads } from '~/server/keep-across-reloads.server';
import { log } from '~/server/log.server';
import { currentHashes, gradeSql } from './grade.server';
import type { GradedLab, GradingHouse } from './grade.server';
import { GradingDesk } from './grading-desk.server';
import type { Grader } from './grading-queue.server';
import { compareRules } from './lab-rules';
import { createReferences } from './references.server';
import type { Regrader } from './regrade/prepare-regrade.server';
import type { Reference } from './references.server';
import { createWorlds } from './worlds.server';

/** A lab's query on 200,000 rows takes milliseconds; whoever needs longer has a cross join. */
const deadlineMs = 5000;
const memoryMb = 512;
const poolSize = Math.max(2, availableParallelism() - 1);

type SelfTest = { kind: 'passed' } | { kind: 'failed'; detail: string };

interface Portal extends Omit<GradingHouse, 'visibleFile'> {
  /** The boot test of the sandbox, run once; a test that could not be run at all is run again. */
  selfTest(file: string): Promise<SelfTest>;
  close(): Promise<void>;
}

/**
 * The portal's grader: sandbox, hidden worlds and references, made once per process. Grading stays off (every answer is `unavailable`, submissions
 * wait) while the sample data are missing or unless the sandbox withstood its self-test.
 * @param readLab the lab of a slug, or undefined
 */
export function portalGrader(readLab: (slug: string) => GradedLab | undefined): Grader {
  return async ({ labSlug, sql, choice }) => {
    const lab = readLab(labSlug);
    if (!lab) return { kind: 'unavailable', detail: `There is no lab ${labSlug}` };
    const manifest = await readSampleManifest('public');
    if (!manifest) return { kind: 'unavailable', detail: 'The sample data are missing: run `npx shuyu sample build`' };
    const visibleFile = path.resolve('public', 'sample', manifest.file);
    const test = await portal().selfTest(visibleFile);
    if (test.kind === 'failed') return { kind: 'unavailable', detail: test.detail };
    return gradeSql({ sql, choice, lab, house: { ...portal(), visibleFile } });
  };
}

/** Grades anew what is in force, with the portal's grader. */
export function portalRegrader(readLab: (slug: string) => GradedLab | undefined): Regrader {
  return {
    grade: portalGrader(readLab),
    async hashesOf(labSlug) {
      const lab = readLab(labSlug);
      const manifest = await readSampleManifest('public');
      if (!lab || !manifest) return undefined;
      const visibleFile = path.resolve('public', 'sample', manifest.file);
      return currentHashes({ lab, house: { worlds: portal().worlds, visibleFile } });
    },
  };
}

/**
 * The portal's desk, one per process: it works off the queue with the portal's grader. The first call names where labs are read; `start` it at boot.
 * @param readLab the lab of a slug, or undefined
 */
export function portalDesk(readLab: (slug: string) => GradedLab | undefined): GradingDesk {
  return keepAcrossReloads('grading-desk', () => new GradingDesk({ grade: portalGrader(readLab), hands: 2 * poolSize }));
}

/** The expected result of a lab on the data its learners see; undefined while the sample data are missing. For the preview in the browser. */
export async function visibleReference(lab: Reference): Promise<QueryResult | undefined> {
  const manifest = await readSampleManifest('public');
  if (!manifest) return undefined;
  return portal().references.expected(lab, path.resolve('public', 'sample', manifest.file));
}

/** What the query of a report gives on the data that learners see; undefined while they are missing. @throws when the query fails */
export async function reportResult(sql: string): Promise<QueryResult | undefined> {
  return visibleReference({ compare: compareRules.parse({}), solutionSql: sql, hash: createHash('sha256').update(sql).digest('hex') });
}

/** Runs one statement on the data that learners see, in grading's own sandbox. Never throws. For browsers that cannot run the engine. */
export async function runOnVisibleData(sql: string): Promise<SandboxOutcome> {
  const manifest = await readSampleManifest('public');
  if (!manifest) return { kind: 'unavailable', detail: 'The sample data are missing' };
  const file = path.resolve('public', 'sample', manifest.file);
  const test = await portal().selfTest(file);
  if (test.kind === 'failed') return { kind: 'unavailable', detail: test.detail };
  return portal().sandbox.run({ sql, file, limits: { whenTooManyRows: 'cut' } });
}

/** Starts the sandbox and its self-test before the first submission needs them. For the boot of the server. */
export async function warmUpGrading(): Promise<void> {
  const manifest = await readSampleManifest('public');
  if (manifest) await portal().selfTest(path.resolve('public', 'sample', manifest.file));
}

/** The sandbox's processes that are up, by their ids. */
export async function gradingProcesses(): Promise<number[]> {
  return portal().sandbox.pids();
}

/** Ends the sandbox's processes. For a command that ends, or a server that stops. */
export async function closeGrading(): Promise<void> {
  await portal().close();
}

function portal(): Portal {
  return keepAcrossReloads('grading', openPortal);
}

function openPortal(): Portal {
  const childFile = path.resolve('build', 'node', 'sandbox-child.js');
  const sandbox = createSandbox({ size: poolSize, childFile, deadlineMs, memoryMb });
  const references = createReferences();
  let test: Promise<SelfTest> | undefined;
  return {
    sandbox,
    references,
    worlds: createWorlds(path.join(env.dataDir, 'worlds')),
    async selfTest(file) {
      test ??= selfTestOf(sandbox, file).catch((error: unknown) => ({ kind: 'failed' as const, detail: String(error) }));
      const result = await test;
      if (result.kind === 'failed') test = undefined;
      return result;
    },
    async close() {
      sandbox.close();
      await references.close();
    },
  };
}

/**
 * Those of the hostile statements that cost no deadline and no process, and one of each kind that do: a wall that has fallen shows before the first
 * learner comes, and the boot takes seconds. `shuyu sandbox selftest` runs all of them.
 */
async function selfTestOf(sandbox: Sandbox, file: string): Promise<SelfTest> {
  const statements = (await loadHostileSql(path.resolve('build', 'node', 'hostile-sql.json'))).filter(({ slow }) => !slow);
  const { escapes, traces } = await tryHostile({ sandbox, file, statements, atOnce: poolSize });
  const [first] = escapes;
  if (!first && traces.length === 0) return { kind: 'passed' };
  log.error({ escapes, traces }, 'the sandbox did not withstand its self-test: grading is off');
  const found = first ? `${first.sql.slice(0, 80)} gave ${first.outcome.kind}` : traces.join(', ');
  return { kind: 'failed', detail: `The sandbox did not withstand its self-test: ${found}` };
}
