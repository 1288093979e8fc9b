import type { Measures } from '~/features/metrics/measures';
import type { MetricDefinition } from '~/features/metrics/metric-definition';
import { teachingOf } from '~/features/metrics/teaching';
import type { TeachingLink } from '~/features/metrics/teaching';
import { viewOf } from '../../goals.server';
import { currentGoals } from '../goal-settings.server';
import { isOffPlan } from './lesson-proposal';
import type { LessonProposal } from './lesson-proposal';

interface ProposalOptions {
  teamId: string | null;
  measures: Measures;
  metricOf: (slug: string) => MetricDefinition | undefined;
  /** Everything there is to be learnt. */
  shelf: Parameters<typeof teachingOf>[1];
}

/** The goals of a team that are off their plan, each with the lessons and labs on its metric. Other teams' goals are not even computed. */
export async function lessonProposals({ teamId, measures, metricOf, shelf }: ProposalOptions): Promise<LessonProposal[]> {
  if (teamId === null) return [];
  const taught = (slug: string): TeachingLink[] => {
    const metric = metricOf(slug);
    return metric ? teachingOf(metric, shelf) : [];
  };
  const own = (await currentGoals()).filter(goal => goal.team === teamId && taught(goal.metric).length > 0);
  const views = await Promise.all(own.map(goal => viewOf(goal, { measures, asOf: measures.watermark() })));
  return views.filter(view => isOffPlan(view.reading.status)).map(view => ({ view, teaching: taught(view.goal.metric) }));
}
