import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fileIdentity } from './file-identity.server';
import { judgeHostile, readHostileSql } from './hostile-sql';
import type { HostileStatement } from './hostile-sql';
import type { SandboxOutcome } from './outcome';
import type { Sandbox } from './sandbox.server';

export interface TriedStatement extends HostileStatement {
  outcome: SandboxOutcome;
}

export interface HostileReport {
  statements: number;
  classes: { name: string; statements: number; escapes: number; otherwise: number }[];
  /** They got through, or the sandbox did not work, so that nobody knows. */
  escapes: TriedStatement[];
  /** Stopped, but by another wall than the one they try. */
  otherwise: TriedStatement[];
  /** What is there now and was not before, or is not as it was. */
  traces: string[];
}

/** Long enough for a refusal on a busy machine: slowness must not pass for a wall. */
const deadlineMs = 5000;
/** Endless texts need not be given what a learner is given; those that memory may end as well get time to reach that wall. */
const endlessDeadlineMs = 400;
const eitherDeadlineMs = 2500;
/** Every file the statements would write has this in its name. */
const traceName = 'shuyu-sandbox-escape';

/** The hostile statements as the set-up wrote them into one file. @throws when it is missing or broken: then nothing is proved */
export async function loadHostileSql(file: string): Promise<HostileStatement[]> {
  return readHostileSql(JSON.parse(await readFile(file, 'utf8')));
}

/**
 * Runs hostile statements on the real sandbox and says what came of it. Passed when `escapes` and `traces` are empty.
 * @param file a data file with a table `orders`
 * @param atOnce statements under way at a time; as many as there are processes
 */
export async function tryHostile(trial: {
  sandbox: Pick<Sandbox, 'run'>;
  file: string;
  statements: HostileStatement[];
  atOnce: number;
}): Promise<HostileReport> {
  const { file, statements, atOnce } = trial;
  const before = await fileIdentity(file);
  const oldTraces = await traceFiles();
  const waiting = [...statements];
  const tried: TriedStatement[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) tried.push(await tryOne(trial, next));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const changed = (await fileIdentity(file).catch(String)) === before ? [] : [`${file} was altered`];
  const left = (await traceFiles()).filter(name => !oldTraces.includes(name));
  return { ...summaryOf(tried), traces: [...changed, ...left] };
}

async function tryOne({ sandbox, file }: { sandbox: Pick<Sandbox, 'run'>; file: string }, statement: HostileStatement) {
  const { sql, expected } = statement;
  return { ...statement, outcome: await sandbox.run({ sql, file, deadlineMs: deadlineFor(expected) }) };
}

function deadlineFor(expected: HostileStatement['expected']): number {
  if (!expected.includes('timeout')) return deadlineMs;
  return expected.length === 1 ? endlessDeadlineMs : eitherDeadlineMs;
}

function summaryOf(tried: TriedStatement[]): Omit<HostileReport, 'traces'> {
  const judged = tried.map(each => ({ ...each, judgement: judgeHostile(each, each.outcome) }));
  const escapes = judged.filter(({ judgement }) => judgement === 'escaped' || judgement === 'untried');
  const otherwise = judged.filter(({ judgement }) => judgement === 'otherwise');
  const countIn = (list: TriedStatement[], name: string) => list.filter(each => each.class === name).length;
  const classes = [...new Set(tried.map(each => each.class))].toSorted().map(name => ({
    name,
    statements: countIn(tried, name),
    escapes: countIn(escapes, name),
    otherwise: countIn(otherwise, name),
  }));
  return { statements: tried.length, classes, escapes, otherwise };
}

async function traceFiles(): Promise<string[]> {
  const folders = [...new Set(['/tmp', tmpdir(), '/'])];
  const found = folders.map(async folder =>
    (await readdir(folder).catch(() => [])).filter(name => name.includes(traceName)).map(name => path.join(folder, name)),
  );
  return (await Promise.all(found)).flat();
}

/** A data file to try statements on, away from the portal's own; `remove` it afterwards. */
export async function makeTrialFile(): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuyu-trial-'));
  const file = path.join(folder, 'orders.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE orders AS SELECT 'O' || i AS order_id, 'M' || i % 7 AS member_id, (i * 1.5)::DECIMAL(12,2) AS paid_amount FROM range(100) r(i)`,
  );
  connection.closeSync();
  instance.closeSync();
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
