import type { GoalView } from '../goal-view';
import type { LogEntry } from './history/change-log';
import type { CheckIn, CheckInDue } from './check-in';

/** What the page of a goal knows of how it is governed. Safe to return from a loader. */
export interface Governance {
  /** Newest first. */
  checkIns: CheckIn[];
  /** Undefined once the goal's time is over. */
  due: CheckInDue | undefined;
  mayCheckIn: boolean;
  mayEdit: boolean;
  /** The id the next check-in will have: sent twice, stored once. */
  newCheckInId: string;
  /** What a check-in begun now is about; see `readingMark`. */
  reading: string;
  watermark: string;
  log: LogEntry[];
  /** The same actual line under the agreement before the latest that moved the posts. */
  before: EarlierAgreement | undefined;
}

export interface EarlierAgreement {
  view: GoalView;
  until: Date;
  /** `kept`: it was on a definition the metric no longer has, whose last numbers were kept; `lost`: they were not. */
  definition: 'same' | 'kept' | 'lost';
}
