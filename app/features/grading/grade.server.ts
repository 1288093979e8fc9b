import { createHash } from 'node:crypto';
import path from 'node:path';
import { engineVersion } from '~/engine/locked-database.server';
import type { Sandbox } from '~/engine/sandbox.server';
import type { Graded } from './grading-queue.server';
import { judgeEach, passesOf, verdictOf } from './judge';
import type { HiddenWorld } from './lab-rules';
import type { Reference, References } from './references.server';
import type { Check } from './checks';
import type { Place, Verdict } from './verdict';
import type { Localized } from '~/i18n/locale';
import type { Worlds } from './worlds.server';

/** Raise it whenever the same query on the same data could get another verdict. */
const graderVersion = 1;
/** Changes whenever the same query on the same data could get another verdict. */
export const graderHash = sha256(['grader', graderVersion, engineVersion]);

export interface GradingHouse {
  sandbox: Sandbox;
  worlds: Worlds;
  references: References;
  /** The data file the learner sees. */
  visibleFile: string;
}

export interface GradedLab extends Reference {
  hidden: HiddenWorld[];
  /** What one query may take on one data set, where the lab differs from the house. */
  deadlineMs?: number;
  /** Where a choice is handed in with the query. */
  choice?: { correct: number; explanations: Localized[] };
}

/**
 * Grades one query: on the visible data and on each hidden world, in one sandbox process, against the reference's results.
 * @returns the verdict with the hashes of all it depends on; `unavailable` when the trouble is ours, which costs no attempt. Never throws.
 */
export async function gradeSql({
  sql,
  choice,
  lab,
  house,
}: {
  sql: string;
  /** The option chosen, counted from 0. */
  choice?: number | undefined;
  lab: GradedLab;
  house: GradingHouse;
}): Promise<Graded | { kind: 'unavailable'; detail: string }> {
  const started = performance.now();
  try {
    const hiddenFiles = await Promise.all(lab.hidden.map(world => house.worlds.fileOf({ world, solutionSql: lab.solutionSql })));
    const files = [house.visibleFile, ...hiddenFiles];
    const [outcomes, expected] = await Promise.all([
      house.sandbox.runOnFiles({ sql, files, ...(lab.deadlineMs !== undefined && { deadlineMs: lab.deadlineMs }) }),
      Promise.all(files.map(async file => house.references.expected(lab, file))),
    ]);
    const places: Place[] = [{ where: 'visible' }, ...lab.hidden.map(({ name }) => ({ where: 'hidden' as const, world: name }))];
    const sittings = places.flatMap((place, i) => (expected[i] ? [{ place, expected: expected[i], outcome: outcomes[i] }] : []));
    const judged = judgeEach({ sittings, rules: lab.compare });
    const ofQuery = verdictOf(judged);
    if (ofQuery.kind === 'unavailable') return ofQuery;
    const verdict = withChoice(ofQuery, { choice, lab });
    const checks = [...checksOf({ places, passes: passesOf(judged), hidden: lab.hidden }), ...choiceCheck({ choice, lab })];
    const durationMs = Math.round(performance.now() - started);
    const hashes = { graderHash, contentHash: lab.hash, dataHash: dataHashOf(files) };
    return { kind: 'graded', verdict, accepted: verdict.kind === 'accepted', checks, ...hashes, durationMs };
  } catch (error) {
    return { kind: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}

export type GradingHashes = Pick<Graded, 'graderHash' | 'contentHash' | 'dataHash'>;

/** What a grading of this lab would depend on now; a result with other hashes is out of date. Builds no world. */
export async function currentHashes({
  lab,
  house,
}: {
  lab: GradedLab;
  house: Pick<GradingHouse, 'worlds' | 'visibleFile'>;
}): Promise<GradingHashes> {
  const names = await Promise.all(lab.hidden.map(world => house.worlds.nameOf({ world, solutionSql: lab.solutionSql })));
  return { graderHash, contentHash: lab.hash, dataHash: dataHashOf([house.visibleFile, ...names]) };
}

/** Data files are named after what is in them. */
function dataHashOf(files: string[]): string {
  return sha256(files.map(file => path.basename(file)));
}

interface Choosing {
  choice: number | undefined;
  lab: Pick<GradedLab, 'choice'>;
}

/** The query first: what is said of an option is worth reading once the figures are right. */
function withChoice(verdict: Verdict, { choice = -1, lab }: Choosing): Verdict {
  if (!lab.choice || verdict.kind !== 'accepted' || choice === lab.choice.correct) return verdict;
  const explanation = lab.choice.explanations[choice] ?? lab.choice.explanations[lab.choice.correct];
  if (!explanation) throw new Error('a choice without options');
  return { kind: 'wrong-choice', choice, explanation, total: verdict.total };
}

function choiceCheck({ choice, lab }: Choosing): Check[] {
  return lab.choice ? [{ place: { where: 'choice' }, passed: choice === lab.choice.correct, show: 'now' }] : [];
}

interface Found {
  places: Place[];
  passes: (boolean | undefined)[];
  hidden: HiddenWorld[];
}

function checksOf({ places, passes, hidden }: Found): Check[] {
  return places.map((place, i) => {
    const passed = passes[i];
    return { place, show: hidden[i - 1]?.show ?? 'now', ...(passed !== undefined && { passed }) };
  });
}

function sha256(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
