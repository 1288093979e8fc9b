import type { Clause } from '../mutants/clause-of';
import type { Misconception } from '../mutants/misconceptions';
import type { CounterExample, Insight, StyleNote } from './insight';

/** What a learner sees of an insight: never more than their attempts have opened. */
export interface LadderView {
  /** How many different texts of theirs have failed in the lab by now, this one included; 0 for an accepted one. */
  attempt: number;
  /** Being looked for. */
  pending: boolean;
  clause?: Clause;
  misconception?: Misconception;
  counterExample?: CounterExample;
  /** There is a counter-example, and they may have it at once. */
  mayAsk: boolean;
  notes: StyleNote[];
}

/** Whoever has failed twice has earned to see why, if they want to; the ladder would give it at the fourth attempt. */
export const fewestForAsking = 2;

/**
 * One rung per failed attempt: the symptom, which the verdict tells, then the clause, the misconception, the counter-example. A rung about which nothing
 * was found is left out, so that the next comes in its place.
 */
export function ladderView({
  insight,
  attempt,
  asked,
}: {
  /** Undefined until it was examined. */
  insight: Insight | undefined;
  attempt: number;
  /** They have asked for the counter-example. */
  asked: boolean;
}): LadderView {
  if (!insight) return { attempt, pending: true, mayAsk: false, notes: [] };
  const { clause, misconception, counterExample, notes = [] } = insight;
  const rungs = [clause && { clause }, misconception && { misconception }, counterExample && { counterExample }].filter(
    rung => rung !== undefined,
  );
  const open = Object.assign({}, ...rungs.slice(0, Math.max(0, attempt - 1)), asked && counterExample ? { counterExample } : {});
  const mayAsk = attempt >= fewestForAsking && counterExample !== undefined && !('counterExample' in open);
  return { attempt, pending: false, ...open, mayAsk, notes };
}
