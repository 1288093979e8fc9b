import { addMonths, lastDayOf, monthOf, monthsBetween } from '~/features/metrics/months';
import type { SeriesPoint } from '~/features/metrics/series';
import type { Forecast } from './forecast';
import type { GoalDefinition } from './goal-definition';
import { planShare, planValue } from './plan-curve';
import type { ControlLimits } from './signal';

/** One month of the goal's chart; values in the metric's unit, null where there is nothing to draw. */
export interface ChartMonth {
  month: string;
  actual: number | null;
  /** Not matured yet: drawn hollow, decides nothing. */
  provisional: number | null;
  plan: number;
  forecast: number | null;
  low: number | null;
  high: number | null;
  /** Between them a month is no news against the baseline; null without limits. */
  lowerLimit: number | null;
  upperLimit: number | null;
}

interface DrawnGoal {
  goal: GoalDefinition;
  points: SeriesPoint[];
  /** The matured points of baseline and goal, and the limits of each. */
  judged: SeriesPoint[];
  limits: ControlLimits | undefined;
  /** The latest matured point of the goal's time; the outlook begins there. */
  last: { period: string; value: number } | undefined;
  outlook: Forecast | undefined;
  bounds: { least: number; most: number };
}

/** From the month before the start, which carries the baseline's end so that the lines set out from it, to the due date or the latest point. */
export function goalMonths(drawn: DrawnGoal): ChartMonth[] {
  const { goal, points } = drawn;
  const latest = points.at(-1)?.period ?? '';
  const end = latest > goal.due ? latest : goal.due;
  return monthsBetween(addMonths(goal.start, -1), end).map(month => chartMonth(drawn, month));
}

/** At most so many months of the baseline are drawn: the seasons of one year. */
const mostHistory = 12;

/** The months of the baseline before those. */
export function baselineMonths(drawn: DrawnGoal): ChartMonth[] {
  const { goal } = drawn;
  const earliest = addMonths(goal.start, -mostHistory);
  const from = monthOf(goal.baseline.from) < earliest ? earliest : monthOf(goal.baseline.from);
  return monthsBetween(from, addMonths(goal.start, -2)).map(month => chartMonth(drawn, month));
}

function chartMonth(drawn: DrawnGoal, month: string): ChartMonth {
  const { goal, points, last, outlook } = drawn;
  const point = points.find(candidate => candidate.period === month);
  const ahead =
    outlook && last && month > last.period && month <= monthOf(goal.due) ? outlook.at(planShare(goal, lastDayOf(month))) : undefined;
  const anchor = last?.period === month && month < monthOf(goal.due) ? last.value : null;
  return {
    month,
    actual: point?.matured ? point.value : null,
    provisional: point && !point.matured ? point.value : null,
    plan: planValue(goal, lastDayOf(month)),
    forecast: ahead?.median ?? anchor,
    low: ahead?.low ?? anchor,
    high: ahead?.high ?? anchor,
    ...limitsOf(drawn, month),
  };
}

function limitsOf({ judged, limits, bounds }: DrawnGoal, month: string): Pick<ChartMonth, 'lowerLimit' | 'upperLimit'> {
  const place = judged.findIndex(point => point.period === month);
  const [lower, upper] = [limits?.lower[place], limits?.upper[place]];
  if (lower === undefined || upper === undefined) return { lowerLimit: null, upperLimit: null };
  return { lowerLimit: Math.max(bounds.least, lower), upperLimit: Math.min(bounds.most, upper) };
}
