import { passesRubric } from '~/features/certification/capstone-definition';
import type { CapstoneDefinition, RubricPoints } from '~/features/certification/capstone-definition';

/** Long enough to read one piece of work with care, short enough that a forgotten one is free again before lunch. */
export const leaseMinutes = 30;
/** More would mean that work waits in somebody's pocket. */
export const maxHeld = 4;
export const maxCommentLength = 2_000;
export const maxSummaryLength = 4_000;

/** A rubric as it was when the work was handed in. */
export type RubricCopy = Pick<CapstoneDefinition, 'rubric' | 'pass'>;

/** What the database says of a review. */
export interface ReviewFacts {
  state: string;
  mentorId: string | null;
  leaseUntil: Date | null;
}

export type Standing = 'waiting' | 'in-review' | 'approved' | 'returned';

/** Where a review stands now: a claim whose lease has run out is waiting again. */
export function standingOf({ state, leaseUntil }: ReviewFacts, now: Date): Standing {
  if (state === 'approved' || state === 'returned') return state;
  return state === 'claimed' && leaseUntil !== null && leaseUntil > now ? 'in-review' : 'waiting';
}

/** True while this mentor may comment and decide. */
export function isHeldBy(review: ReviewFacts, mentorId: string, now: Date): boolean {
  return review.mentorId === mentorId && standingOf(review, now) === 'in-review';
}

export function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseMinutes * 60_000);
}

export const decisions = ['approved', 'returned'] as const;
export type Decision = (typeof decisions)[number];

export type DecisionProblem = 'criteria-unscored' | 'reason-missing' | 'below-pass-rule';

/** What keeps a mentor from deciding so; empty when nothing does. */
export function decisionProblems(given: {
  decision: Decision;
  rubric: RubricCopy;
  points: RubricPoints;
  summary: string;
}): DecisionProblem[] {
  const { decision, rubric, points, summary } = given;
  const problems: DecisionProblem[] = [];
  if (unscored(rubric, points).length > 0) problems.push('criteria-unscored');
  else if (decision === 'approved' && !passesRubric(rubric, points)) problems.push('below-pass-rule');
  if (decision === 'returned' && !summary.trim()) problems.push('reason-missing');
  return problems;
}

/** The ids of the criteria that have no whole number from 0 to 3 yet. */
export function unscored({ rubric }: RubricCopy, points: RubricPoints): string[] {
  return rubric.map(criterion => criterion.id).filter(id => ![0, 1, 2, 3].some(point => point === points[id]));
}

export function sumOfPoints({ rubric }: RubricCopy, points: RubricPoints): number {
  return rubric.reduce((sum, criterion) => sum + (points[criterion.id] ?? 0), 0);
}

export function maxPoints({ rubric }: RubricCopy): number {
  return rubric.length * 3;
}

/** The lines of a text as the review counts them, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.trimEnd().split(/\r?\n/);
}
