import type { MetricDefinition } from '~/features/metrics/metric-definition';
import { lastDayOf, monthOf } from '~/features/metrics/months';
import type { SeriesPoint } from '~/features/metrics/series';
import type { GoalDefinition, SubGoal } from '../goal-definition';
import { planShare } from '../plan-curve';

/** A sub-goal with the series it is read from. */
export interface SubGoalFacts {
  part: SubGoal;
  metric: Pick<MetricDefinition, 'id' | 'format' | 'unit'>;
  points: SeriesPoint[];
}

export interface SubGoalReading extends SubGoal {
  style: Pick<MetricDefinition, 'format' | 'unit'>;
  /** The latest matured value of the goal's time; undefined when there is none. */
  now: { period: string; value: number; planned: number } | undefined;
  /** How much of its own way it has gone, 0 to 1; what it has gone beyond its target pays for no other. */
  reached: number | undefined;
  /** How much of it the goal's plan wants by the end of that month. */
  wanted: number | undefined;
}

/** Where every part of a goal stands. */
export function readSubGoals(goal: GoalDefinition, facts: SubGoalFacts[]): SubGoalReading[] {
  return facts.map(({ part, metric: { format, unit }, points }) => {
    const style = { format, unit };
    const last = points.findLast(point => point.matured && point.value !== null && point.period >= monthOf(goal.start));
    if (!last || last.value === null) return { ...part, style, now: undefined, reached: undefined, wanted: undefined };
    const wanted = planShare(goal, lastDayOf(last.period));
    const way = part.target - part.baseline;
    return {
      ...part,
      style,
      now: { period: last.period, value: last.value, planned: part.baseline + wanted * way },
      reached: Math.min(1, Math.max(0, (last.value - part.baseline) / way)),
      wanted,
    };
  });
}

/** The parts by their weights; undefined while one of them is not known, since leaving it out would change the weights. */
export function weightedReach(parts: SubGoalReading[]): { reached: number; wanted: number } | undefined {
  let [reached, wanted] = [0, 0];
  for (const part of parts) {
    if (part.reached === undefined || part.wanted === undefined) return undefined;
    reached += part.weight * part.reached;
    wanted += part.weight * part.wanted;
  }
  return parts.length === 0 ? undefined : { reached, wanted };
}
