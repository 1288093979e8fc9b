import type { Decision, DecisionProblem } from './review-rules';

/** Why something a mentor did had no effect; each has its words in messages.ts. */
export type ReviewProblem =
  | DecisionProblem
  | 'not-held'
  | 'not-available'
  | 'holding-too-many'
  | 'no-such-line'
  | 'comment-empty'
  | 'comment-too-long'
  | 'summary-too-long';

/** What came of a button of the review page. */
export interface ReviewOutcome {
  problems: ReviewProblem[];
  decided?: { decision: Decision; learnerId: string };
}

/** The name of the form field with the points of a criterion. */
export function pointsField(criterionId: string): string {
  return `points.${criterionId}`;
}

/** The points among form fields or draft values, by criterion. Whether they are whole and complete is for the rules to say. */
export function pointsAmong(fields: Iterable<readonly [string, unknown]>): Record<string, number> {
  const prefix = pointsField('');
  const points: Record<string, number> = {};
  for (const [name, value] of fields) if (name.startsWith(prefix) && value !== '') points[name.slice(prefix.length)] = Number(value);
  return points;
}
