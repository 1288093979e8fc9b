import type { TeachingLink } from '~/features/metrics/teaching';
import type { GoalView } from '../../goal-view';
import type { GoalStatus } from '../../status';

/** A goal that is off its plan, with what its team should learn first. */
export interface LessonProposal {
  view: GoalView;
  teaching: TeachingLink[];
}

/** Whether what happened so far calls for understanding the number before anything else. */
export function isOffPlan(status: GoalStatus): boolean {
  return status === 'off-track' || status === 'missed';
}
