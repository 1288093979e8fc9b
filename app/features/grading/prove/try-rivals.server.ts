import type { QueryResult } from '~/engine/query-result';
import { compareResults } from '../compare-results';
import type { CompareRules } from '../lab-rules';
import { withoutLimit } from '../without-limit';
import type { LabToProve, Rival } from './rivals.server';
import { openTrial } from './trial.server';
import type { Trial } from './trial.server';

export interface Tried {
  /** What the solution gives, without its LIMIT where the lab has one. */
  expected: QueryResult;
  /** By key: `same` as the solution, told apart, or not even bound. A query that fails or takes too long is told apart. */
  found: Map<string, 'same' | 'differs' | 'unbound'>;
}

/** Sets rivals against the solution on one world. @throws when the solution fails there, or the file is no database */
export async function tryRivals({ lab, file, rivals }: { lab: LabToProve; file: string; rivals: readonly Rival[] }): Promise<Tried> {
  const trial = await openTrial(file);
  try {
    const expected = await solve(trial, lab);
    const found: Tried['found'] = new Map();
    for (const { key, sql } of rivals) found.set(key, await trySql({ trial, sql, expected, rules: lab.compare }));
    return { expected, found };
  } finally {
    trial.close();
  }
}

async function solve(trial: Trial, { slug, solutionSql, compare }: LabToProve): Promise<QueryResult> {
  const answer = await trial.run(compare.limit === undefined ? solutionSql : withoutLimit(solutionSql, compare.limit));
  if (answer.kind !== 'rows') throw new Error(`The solution of ${slug} does not run: ${answer.message}`);
  return answer.result;
}

async function trySql({ trial, sql, expected, rules }: { trial: Trial; sql: string; expected: QueryResult; rules: CompareRules }) {
  const answer = await trial.run(sql);
  if (answer.kind === 'unbound') return 'unbound';
  if (answer.kind === 'failed') return 'differs';
  return compareResults({ expected, actual: answer.result, rules }).kind === 'equal' ? 'same' : 'differs';
}
