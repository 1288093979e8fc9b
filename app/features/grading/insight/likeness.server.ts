import type { QueryResult } from '~/engine/query-result';
import { compareResults } from '../compare-results';
import type { Clause } from '../mutants/clause-of';
import { companyTables } from '../mutants/known-company';
import { misconceptionOf } from '../mutants/misconceptions';
import type { Misconception } from '../mutants/misconceptions';
import { mutantsOf } from '../mutants/mutants.server';
import type { Mutant } from '../mutants/mutants.server';
import type { World } from '../schema/schema-model';
import { meet, runOn } from './rival-bench.server';
import type { Rivals } from './rival-bench.server';

interface Likeness {
  rivals: Rivals;
  /** On which the submission and the reference part, the smallest first. */
  worlds: readonly World[];
  /** The clause at fault, where it is known: mutants of it are tried first. */
  clause: Clause | undefined;
  until(): boolean;
}

/**
 * What the author of a query seems to believe: the misconception behind the mutants of the reference that give the same wrong results on all worlds.
 * Where they stand for several, the one most of them stand for. Undefined when it behaves like none.
 */
export async function likenessOf({ rivals, worlds, clause, until }: Likeness): Promise<Misconception | undefined> {
  const made = await mutantsOf(rivals.referenceSql, companyTables);
  if (made.kind === 'unreadable') return undefined;
  const first = clause === undefined ? [] : made.mutants.filter(mutant => mutant.clause === clause);
  for (const mutants of [first, made.mutants.filter(mutant => !first.includes(mutant))]) {
    const alike = await behavingAlike(mutants, { rivals, worlds, until });
    if (alike.length > 0) return mostCommon(alike.map(mutant => misconceptionOf[mutant.class]));
  }
  return undefined;
}

async function behavingAlike(mutants: Mutant[], { rivals, worlds, until }: Omit<Likeness, 'clause'>): Promise<Mutant[]> {
  let left = mutants;
  for (const world of worlds) {
    const meeting = await meet(rivals, world);
    if (meeting.kind !== 'differs') continue;
    const alike: Mutant[] = [];
    for (const mutant of left) {
      if (until()) return [];
      if (await givesTheSame({ rivals, world, sql: mutant.sql, result: meeting.actual })) alike.push(mutant);
    }
    left = alike;
  }
  return left;
}

async function givesTheSame({
  rivals,
  world,
  sql,
  result,
}: {
  rivals: Rivals;
  world: World;
  sql: string;
  result: QueryResult;
}): Promise<boolean> {
  const outcome = await runOn(rivals.bench, { world, sql });
  if (outcome.kind !== 'rows') return false;
  const { limit: _, ...rules } = rivals.rules;
  return compareResults({ expected: outcome.result, actual: result, rules }).kind === 'equal';
}

function mostCommon(all: readonly Misconception[]): Misconception | undefined {
  const countOf = (one: Misconception) => all.filter(other => other === one).length;
  return all.reduce<Misconception | undefined>((best, one) => (best && countOf(best) >= countOf(one) ? best : one), undefined);
}
