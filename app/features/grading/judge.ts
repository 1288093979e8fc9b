import type { SandboxOutcome } from '~/engine/outcome';
import type { QueryResult } from '~/engine/query-result';
import { compareResults } from './compare-results';
import type { CompareRules } from './lab-rules';
import type { Place, Verdict } from './verdict';

/** One data set of a lab: where it is, what is right on it, and what the learner's SQL gave; nothing when an earlier one ended the run. */
export interface Sitting {
  place: Place;
  expected: QueryResult;
  outcome: SandboxOutcome | undefined;
}

interface Judged extends Sitting {
  found: ReturnType<typeof judgeOne>;
}

/** What each data set says for itself. */
export function judgeEach({ sittings, rules }: { sittings: Sitting[]; rules: CompareRules }): Judged[] {
  return sittings.map(sitting => ({ ...sitting, found: judgeOne(sitting, rules) }));
}

/** Right or not on each data set; nothing where the query was not run because it had failed before. */
export function passesOf(judged: Judged[]): (boolean | undefined)[] {
  return judged.map(({ found, outcome }) => (outcome ? found.kind === 'equal' : undefined));
}

/** What all data sets together say. The first in which something is wrong is shown, the visible one before the hidden. */
export function verdictOf(judged: Judged[]): Verdict | { kind: 'unavailable'; detail: string } {
  const total = judged.length;
  const wrong = judged.find(({ found }) => found.kind !== 'equal');
  const warnings = judged[0]?.found.kind === 'equal' ? judged[0].found.warnings : [];
  if (!wrong || wrong.found.kind === 'equal') return { kind: 'accepted', total, rows: rowsOf(judged[0]?.outcome), warnings };
  if (wrong.found.kind !== 'different') return wrong.found;
  const passed = judged.filter(({ found }) => found.kind === 'equal').length;
  return { kind: 'rejected', place: wrong.place, passed, total, difference: wrong.found.difference, warnings: wrong.found.warnings };
}

function judgeOne({ place, expected, outcome }: Sitting, rules: CompareRules) {
  switch (outcome?.kind) {
    case undefined:
      return { kind: 'unavailable' as const, detail: 'A data set was not run' };
    case 'rows':
      return compareResults({ expected, actual: outcome.result, rules });
    case 'refused': {
      const { kind, ...refusal } = outcome;
      return { kind, refusal };
    }
    case 'unavailable':
      return outcome;
    case 'sql-error':
    case 'timeout':
    case 'too-large':
    case 'crashed':
      return { ...outcome, place };
  }
}

function rowsOf(outcome: SandboxOutcome | undefined): number {
  return outcome?.kind === 'rows' ? outcome.result.rows.length : 0;
}
