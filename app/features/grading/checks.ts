import { z } from 'zod';
import { place } from './verdict';
import type { Place, Verdict } from './verdict';

/** When the author of a submission may see what a check found: at once, when the exam it belongs to is over, or never. */
export const checkShow = z.enum(['now', 'after-exam', 'never']);
export type CheckShow = z.output<typeof checkShow>;

/** Beside the data sets: the option chosen where a lab asks to choose. */
const choicePlace = z.strictObject({ where: z.literal('choice') });

const check = z.strictObject({
  place: z.union([place, choicePlace]),
  /** Undefined where an earlier check ended the run. */
  passed: z.boolean().optional(),
  show: checkShow,
});

/** One part of a grading, a data set or the choice: what was found there, and when that may be shown. */
export type Check = z.output<typeof check>;

const checks = z.array(check);

/** Stored checks. Results from before checks were kept have none. @throws when the text is none */
export function readChecks(json: string): Check[] {
  return checks.parse(JSON.parse(json));
}

export interface Audience {
  /** The exam the submission belongs to is over, or it belongs to none. */
  examOver: boolean;
}

export function isShown({ show }: Pick<Check, 'show'>, { examOver }: Audience): boolean {
  switch (show) {
    case 'now':
      return true;
    case 'after-exam':
      return examOver;
    case 'never':
      return false;
  }
}

/**
 * The verdict as its author may see it: what a check that is not shown found is told as `withheld`, and nothing of its data set's name, rows or
 * errors with it. That the query was not accepted is told always.
 */
export function verdictFor(verdict: Verdict, found: Check[], audience: Audience): Verdict {
  if (!('place' in verdict)) return verdict;
  const hidden = found.find(each => samePlace(each.place, verdict.place) && !isShown(each, audience));
  if (!hidden) return verdict;
  return { kind: 'withheld', until: hidden.show === 'never' ? 'never' : 'exam-over' };
}

function samePlace(one: Check['place'], other: Place): boolean {
  if (one.where !== 'hidden' || other.where !== 'hidden') return one.where === other.where;
  return one.world.en === other.world.en && one.world['zh-CN'] === other.world['zh-CN'];
}
