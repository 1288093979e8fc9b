import { offsetOf } from '~/engine/engine-error';
import type { EngineOutcome, SqlErrorOutcome } from '~/engine/outcome';
import { firstKeyword } from '~/engine/sql-text';
import type { SchemaTable } from '../schema-tree';
import { placeOfError } from './error-place';
import type { Stretch } from './error-place';
import { readMistake } from './mistake';
import type { Mistake } from './mistake';
import { suggestionsFor } from './suggest';
import { applyReplacement } from './suggestion';
import type { Replacement, Suggestion } from './suggestion';

/** Everything that can be said about an error, in offsets of the statement. */
export interface Explanation {
  mistake: Mistake;
  place: Stretch | undefined;
  suggestion: Suggestion | undefined;
}

/** Asks an engine what it says of a statement, without running it. */
export type TryOut = (sql: string) => Promise<EngineOutcome | undefined>;

interface Failure {
  sql: string;
  outcome: SqlErrorOutcome;
  tables: readonly SchemaTable[];
  tryOut: TryOut;
}

/** Explains an error. A change is offered only when the engine, asked about the changed statement, no longer complains of what is changed. */
export async function explain({ sql, outcome, tables, tryOut }: Failure): Promise<Explanation> {
  const mistake = readMistake(outcome);
  const offset = outcome.position && offsetOf(sql, outcome.position);
  const suggestion = await firstThatHelps({ sql, mistake, offset, tables, tryOut });
  return { mistake, suggestion, place: placeOfError({ sql, mistake, offset, suggestion }) };
}

interface Search extends Omit<Failure, 'outcome'> {
  mistake: Mistake;
  offset: number | undefined;
}

async function firstThatHelps({ tryOut, ...facts }: Search): Promise<Suggestion | undefined> {
  for (const { suggestion, mustRun } of suggestionsFor(facts)) {
    const { replacement } = suggestion;
    if (!replacement || (await cures({ ...facts, replacement, mustRun, tryOut }))) return suggestion;
  }
  return undefined;
}

/** Statements about tables and plans cannot be explained themselves. */
const notExplained: ReadonlySet<string> = new Set(['EXPLAIN', 'DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE', 'USE', 'SET', '']);

interface Change extends Pick<Search, 'sql' | 'mistake' | 'tryOut'> {
  replacement: Replacement;
  mustRun: boolean;
}

async function cures({ sql, mistake, replacement, mustRun, tryOut }: Change): Promise<boolean> {
  const changed = applyReplacement(sql, replacement);
  if (changed === sql) return false;
  if (notExplained.has(firstKeyword(changed))) return true;
  const question = 'EXPLAIN ';
  const answer = await tryOut(question + changed);
  if (answer?.kind !== 'sql-error') return true;
  if (mustRun || answer.errorType === 'Parser') return false;
  const next = readMistake(answer);
  const isOther = next.kind !== mistake.kind || JSON.stringify(next) !== JSON.stringify(mistake);
  return isOther && !isInside({ at: answer.position && offsetOf(question + changed, answer.position) - question.length, replacement });
}

/** A statement may hold more than one mistake; one in the very words that were changed says that they were changed wrongly. */
function isInside({ at, replacement: { from, insert } }: { at: number | undefined; replacement: Replacement }): boolean {
  return at !== undefined && at >= from - 1 && at <= from + insert.length;
}
