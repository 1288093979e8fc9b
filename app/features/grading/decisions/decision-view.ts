import type { Check } from '../checks';
import type { Verdict } from '../verdict';

/** Who made a result: the grader, or a person over it. */
export const origins = ['machine', 'mentor', 'override'] as const;
export type Origin = (typeof origins)[number];

/** A graded submission in the list of those a decision can be made over. */
export interface DecidableSubmission {
  id: string;
  person: string;
  labSlug: string;
  /** ISO time. */
  submittedAt: string;
  accepted: boolean;
  origin: Origin;
}

/** One of the results a submission has had; the first is in force. */
export interface PastResult {
  id: string;
  accepted: boolean;
  origin: Origin;
  /** Who decided; nobody where the grader did. */
  by: string | undefined;
  note: string | undefined;
  /** ISO time. */
  at: string;
}

export interface SubmissionToDecide extends DecidableSubmission {
  sql: string;
  /** Of the result in force, without rows of hidden data. */
  verdict: Verdict;
  checks: Check[];
  results: PastResult[];
}
