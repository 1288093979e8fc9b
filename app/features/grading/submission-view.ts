import type { Verdict } from './verdict';

/** A submission as its author sees it. */
export interface SubmissionView {
  id: string;
  sql: string;
  /** ISO time. */
  createdAt: string;
  grading:
    /** Stored and waiting; `tries` counts the attempts that failed for reasons of ours. */
    { state: 'queued'; tries: number } | { state: 'graded'; accepted: boolean; verdict: Verdict };
}

/** The answer to handing in. */
export type SubmitAnswer =
  { kind: 'stored'; submission: SubmissionView } | { kind: 'refused'; reason: 'too-long' | 'empty' | 'too-many' | 'id-taken' };
