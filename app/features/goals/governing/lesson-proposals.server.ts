import type { Measures } from '~/features/metrics/measures';
import type { TeachingLink } from '~/features/metrics/teaching';
import { viewOf } from '../goals.server';
import { currentGoals } from './goal-settings.server';
import { isOffPlan } from './lesson-proposal';
import type { LessonProposal } from './lesson-proposal';

interface ProposalOptions {
  teamId: string | null;
  measures: Measures;
  /** What teaches a metric; empty where nothing does. */
  teachingOf: (metric: string) => TeachingLink[];
}

/** The goals of a team that are off their plan, each with the lessons and labs on its metric. Other teams' goals are not even computed. */
export async function lessonProposals({ teamId, measures, teachingOf }: ProposalOptions): Promise<LessonProposal[]> {
  if (teamId === null) return [];
  const own = (await currentGoals()).filter(goal => goal.team === teamId && teachingOf(goal.metric).length > 0);
  const views = await Promise.all(own.map(goal => viewOf(goal, { measures, asOf: measures.watermark() })));
  return views.filter(view => isOffPlan(view.reading.status)).map(view => ({ view, teaching: teachingOf(view.goal.metric) }));
}
