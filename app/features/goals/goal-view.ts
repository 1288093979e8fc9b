import type { MetricDefinition } from '~/features/metrics/metric-definition';
import type { GoalDefinition, GoalsFile } from './goal-definition';
import type { SubGoalReading } from './depth/sub-goals';
import type { GoalReading } from './goal-reading';
import type { GoalStatus } from './status';

/** What the pages know of a goal. Safe to return from a loader. */
export interface GoalView {
  goal: GoalDefinition;
  metric: Pick<MetricDefinition, 'id' | 'title' | 'meaning' | 'format' | 'unit' | 'guardrails' | 'version'>;
  reading: GoalReading;
  /** The last day for which every feed behind the metric has delivered. */
  dataUntil: string;
  /** In the order of the file; empty for most goals. */
  subGoals: SubGoalReading[];
}

/** A goal without those who answer for it: what a screen on a wall may show, and all that its sentences need. */
export type GoalFace = Omit<GoalView, 'goal' | 'subGoals'> & { goal: Omit<GoalDefinition, 'owner' | 'team' | 'checkIns' | 'subGoals'> };

export interface Scoreboard {
  title: GoalsFile['title'];
  asOf: string;
  /** The last day the data cover. */
  watermark: string;
  /** The month of the year of goals `asOf` lies in, from 1. */
  month: { now: number; total: number };
  /** 0 to 1. */
  timeShare: number;
  counts: Partial<Record<GoalStatus, number>>;
  groups: (GoalsFile['groups'][number] & { goals: GoalView[] })[];
}
