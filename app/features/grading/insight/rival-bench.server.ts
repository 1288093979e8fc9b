import type { SandboxOutcome } from '~/engine/outcome';
import type { Column, QueryResult } from '~/engine/query-result';
import { compareResults } from '../compare-results';
import type { Comparison } from '../compare-results';
import type { CompareRules } from '../lab-rules';
import { prepareQuery, batchLimits, singleLimits, splitByWorld } from '../pairs/pair-queries.server';
import type { PreparedQuery } from '../pairs/pair-queries.server';
import { withWorld, withWorlds } from '../pairs/schema-bench.server';
import type { SchemaBench } from '../pairs/schema-bench.server';
import { countRows } from '../schema/schema-model';
import type { World } from '../schema/schema-model';
import { withoutLimit } from '../without-limit';
import { canHappen } from './settle';

/** The two queries of a rejection, on a bench of the tables they read. */
export interface Rivals {
  bench: SchemaBench;
  /** The reference, without its LIMIT where the lab has one: see `compareResults`. */
  referenceSql: string;
  submissionSql: string;
  rules: CompareRules;
}

export type Meeting =
  | { kind: 'same'; expected: QueryResult; actual: QueryResult }
  | { kind: 'differs'; expected: QueryResult; actual: QueryResult; difference: Extract<Comparison, { kind: 'different' }>['difference'] }
  /** The query gives no result where the reference does. */
  | { kind: 'fails'; expected: QueryResult; message: string }
  /** The world is not legal, or the reference says nothing on it. */
  | { kind: 'void' };

const deadlineMs = 800;

/** The reference as it is compared: a lab with a limit compares with all rows that tie at the cut. */
export function comparedSql({ solutionSql, compare }: { solutionSql: string; compare: CompareRules }): string {
  return compare.limit === undefined ? solutionSql : withoutLimit(solutionSql, compare.limit);
}

export function runOn(bench: SchemaBench, { world, sql }: { world: World; sql: string }): Promise<SandboxOutcome> {
  return withWorld(bench, { world }, () => bench.single.select({ sql, limits: singleLimits, deadlineMs }));
}

/** Both queries on one world, in the real tables with all their constraints. */
export async function meet({ bench, referenceSql, submissionSql, rules }: Rivals, world: World): Promise<Meeting> {
  if (!canHappen(bench.schema, world)) return { kind: 'void' };
  try {
    return await withWorld(bench, { world }, async () => {
      const wanted = await bench.single.select({ sql: referenceSql, limits: singleLimits, deadlineMs });
      if (wanted.kind !== 'rows') return { kind: 'void' };
      const given = await bench.single.select({ sql: submissionSql, limits: singleLimits, deadlineMs });
      if (given.kind === 'sql-error') return { kind: 'fails', expected: wanted.result, message: given.message };
      return given.kind === 'rows' ? compared({ expected: wanted.result, actual: given.result }, rules) : { kind: 'void' };
    });
  } catch {
    // A rule that only the engine can read is broken.
    return { kind: 'void' };
  }
}

function compared(both: { expected: QueryResult; actual: QueryResult }, rules: CompareRules): Meeting {
  const found = compareResults({ ...both, rules });
  return found.kind === 'equal' ? { kind: 'same', ...both } : { kind: 'differs', ...both, difference: found.difference };
}

export interface BatchRivals {
  reference: PreparedQuery;
  submission: PreparedQuery;
}

/** @param columns of both results */
export async function prepareBatch(
  { bench, referenceSql, submissionSql }: Rivals,
  columns: { expected: Column[]; actual: Column[] },
): Promise<BatchRivals> {
  const prepare = (sql: string, own: Column[]) => prepareQuery({ sql, columns: own, schema: bench.schema, keepLimit: true });
  return { reference: await prepare(referenceSql, columns.expected), submission: await prepare(submissionSql, columns.actual) };
}

/** Worlds on which the two seem to differ, the smallest first, run on all at once; undefined when these two cannot be run so. */
export async function suspects({ bench, rules }: Rivals, batch: BatchRivals, worlds: readonly World[]): Promise<World[] | undefined> {
  const { reference, submission } = batch;
  if (!reference.batchSql || !submission.batchSql) return undefined;
  const [wanted, given] = [reference.batchSql, submission.batchSql];
  const outcomes = await withWorlds(bench, worlds, async () => {
    const first = await bench.batch.selectMade({ sql: wanted, limits: batchLimits, deadlineMs });
    return [first, first.kind === 'rows' ? await bench.batch.selectMade({ sql: given, limits: batchLimits, deadlineMs }) : first] as const;
  });
  const [expected, actual] = outcomes.map((outcome, i) =>
    outcome.kind === 'rows' ? ownResults(outcome.result, { worlds: worlds.length, query: i === 0 ? reference : submission }) : undefined,
  );
  if (!expected || !actual) return undefined;
  return worlds
    .filter((_, i) => {
      const [right, own] = [expected[i], actual[i]];
      return right && own && compareResults({ expected: right, actual: own, rules }).kind === 'different';
    })
    .toSorted((a, b) => countRows(a) - countRows(b));
}

/** Without the sort keys that the batch carries beside the columns. */
function ownResults(result: QueryResult, { worlds, query }: { worlds: number; query: PreparedQuery }): QueryResult[] {
  const { columns } = query;
  return splitByWorld(result, worlds).map(({ rows }) => ({
    columns,
    rows: rows.map(row => row.slice(0, columns.length)),
    truncated: false,
  }));
}
