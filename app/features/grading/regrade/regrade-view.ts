/** What grading anew says of a submission, compared with the result in force. */
export type Flip = 'raised' | 'lowered' | 'same' | 'untried';

/** Which flips a regrade puts in force: only those for the better, or all. */
export const policies = ['raise-only', 'both'] as const;
export type Policy = (typeof policies)[number];

export function isPolicy(value: unknown): value is Policy {
  return policies.some(policy => policy === value);
}

/** True when the policy puts the new result of such a flip in force. An untried one has none. */
export function takes(policy: Policy, flip: Flip): boolean {
  return flip === 'raised' || flip === 'same' || (flip === 'lowered' && policy === 'both');
}

export type RegradeState = 'preparing' | 'previewed' | 'applied' | 'undone' | 'failed';

export interface RegradeSummary {
  id: string;
  state: RegradeState;
  /** Undefined: every lab. */
  labSlug: string | undefined;
  policy: Policy | undefined;
  by: string | undefined;
  /** ISO times. */
  createdAt: string;
  appliedAt: string | undefined;
  undoneAt: string | undefined;
  detail: string | undefined;
  /** Submissions to grade anew, and how many of them have been. */
  total: number;
  done: number;
  flips: Record<Flip, number>;
}

/** Whether the author has the lab solved before and after, if the flips of both kinds were put in force. */
export type Standing = 'gains-lab' | 'loses-lab' | 'unchanged';

export interface FlippedSubmission {
  submissionId: string;
  flip: 'raised' | 'lowered';
  person: string;
  labSlug: string;
  submittedAt: string;
  standing: Standing;
  applied: boolean;
  /** Serials of valid certificates that were earned with this submission. */
  certificates: string[];
}

export interface RegradeDetail extends RegradeSummary {
  changed: FlippedSubmission[];
}

/** The standing of one person in one lab: `before` and `after` say of each of their submissions whether it is accepted. */
export function standingOf(submissions: { before: boolean; after: boolean }[]): Standing {
  const [had, has] = [submissions.some(({ before }) => before), submissions.some(({ after }) => after)];
  if (had === has) return 'unchanged';
  return has ? 'gains-lab' : 'loses-lab';
}
