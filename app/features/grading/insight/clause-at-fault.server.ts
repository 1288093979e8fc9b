import type { JsonObject } from '~/engine/sql-ast';
import { writeSql } from '~/engine/sql-ast.server';
import type { Clause } from '../mutants/clause-of';
import type { World } from '../schema/schema-model';
import { meet } from './rival-bench.server';
import type { Rivals } from './rival-bench.server';
import { clauseSwaps, differingClauses } from './swap-clause';

interface Fault {
  rivals: Rivals;
  own: JsonObject;
  reference: JsonObject;
  /** On which the two part, the smallest first. */
  worlds: readonly World[];
  /** Whether the time is up. */
  until(): boolean;
}

/**
 * The clause in which a query goes wrong: the first that, taken from the reference, makes the rest of the learner's query right on all worlds; else
 * the only one that differs. Undefined when no single clause is to blame, or the query has no syntax tree.
 */
export async function clauseAtFault({ rivals, own, reference, worlds, until }: Fault): Promise<Clause | undefined> {
  for (const { clause, query } of clauseSwaps({ own, reference })) {
    if (until()) break;
    const written = await writeSql(query);
    if (written.kind === 'written' && (await isRight({ ...rivals, submissionSql: written.sql }, worlds))) return clause;
  }
  const differing = differingClauses({ own, reference }) ?? [];
  return differing.length === 1 ? differing[0] : undefined;
}

async function isRight(rivals: Rivals, worlds: readonly World[]): Promise<boolean> {
  for (const world of worlds) if ((await meet(rivals, world)).kind !== 'same') return false;
  return true;
}
