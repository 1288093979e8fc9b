import type { Localized } from '~/i18n/locale';
import type { PathMap } from '~/features/lessons/path-map';
import type { PartOfDay } from './greeting';

/** What a mentor last decided on the reader's work. */
export interface FeedbackFacts {
  capstoneSlug: string;
  decision: 'approved' | 'returned';
  mentorName: string;
  /** Markdown; may be empty. */
  summary: string;
  comments: number;
  decidedAt: Date;
}

export interface TodayFacts {
  partOfDay: PartOfDay;
  /** The path to go on with; undefined while there is none. */
  path: PathMap | undefined;
  certified: { count: number; target: number | undefined };
  feedback: FeedbackFacts | undefined;
  /** A skill that is due to be gone over; undefined when none is. */
  review: { title: Localized; to: string } | undefined;
  /** Working days in a row. */
  streak: number;
  /** The reader's own; undefined before the first solved lab. */
  timeToAnswer: { medianMs: number; answers: number } | undefined;
  /** Only for those who review. */
  queue: { waiting: number; oldestWaitingMs: number } | undefined;
  leads: boolean;
  managesPeople: boolean;
}
