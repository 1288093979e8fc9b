import type { LadderView } from './insight/ladder';
import type { Verdict } from './verdict';

/** A submission as its author sees it. */
export interface SubmissionView {
  id: string;
  sql: string;
  /** The option handed in with it, counted from 0. */
  choice?: number;
  /** ISO time. */
  createdAt: string;
  grading:
    /** Stored and waiting; `tries` counts the attempts that failed for reasons of ours. */
    | { state: 'queued'; tries: number }
    | {
        state: 'graded';
        accepted: boolean;
        verdict: Verdict;
        /** Where something more can be said than the verdict. */ ladder?: LadderView;
      };
}

/** The answer to handing in. */
export type SubmitAnswer =
  | { kind: 'stored'; submission: SubmissionView }
  | { kind: 'refused'; reason: 'too-long' | 'empty' | 'too-many' | 'id-taken' | 'no-choice' };
