import type { MetricDefinition } from '~/features/metrics/metric-definition';
import type { GoalDefinition, GoalsFile } from './goal-definition';
import type { GoalReading } from './goal-reading';
import type { GoalStatus } from './status';

/** What the pages know of a goal. Safe to return from a loader. */
export interface GoalView {
  goal: GoalDefinition;
  metric: Pick<MetricDefinition, 'id' | 'title' | 'meaning' | 'format' | 'unit' | 'guardrails' | 'version'>;
  reading: GoalReading;
}

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
