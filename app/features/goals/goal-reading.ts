import type { MetricFormat } from '~/features/metrics/metric-definition';
import { addMonths, lastDayOf, monthOf, monthsBetween } from '~/features/metrics/months';
import type { SeriesPoint } from '~/features/metrics/series';
import { forecast } from './forecast';
import type { Forecast } from './forecast';
import type { GoalDefinition } from './goal-definition';
import { daysBetween, planShare, planValue } from './plan-curve';
import { readSignal } from './signal';
import type { Signal } from './signal';
import { leastPoints, readStatus, verdictOf } from './status';
import type { StatusReading, UnknownReason, Verdict } from './status';

export interface GuardrailReading {
  slug: string;
  value: number | null;
  period: string | null;
  red: boolean;
}

export interface GoalFacts {
  goal: GoalDefinition;
  format: MetricFormat;
  /** Baseline and goal together, oldest first, matured or not. */
  points: SeriesPoint[];
  guardrails: { slug: string; atMost?: number | undefined; atLeast?: number | undefined; points: SeriesPoint[] }[];
  obstacle: UnknownReason | undefined;
}

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
}

export interface GoalReading extends StatusReading {
  /** The latest matured point, and the plan's value at the end of its month. */
  now: { period: string; value: number; numerator: number; denominator: number; planned: number } | undefined;
  signal: Pick<Signal, 'kind' | 'rule'> | undefined;
  forecast: Omit<Forecast, 'at'> | undefined;
  guardrails: GuardrailReading[];
  chart: ChartMonth[];
}

type KnownPoint = SeriesPoint & { value: number };

/** Everything the pages say about a goal, from its series and nothing else. */
export function readGoalFacts(facts: GoalFacts): GoalReading {
  const { goal, points } = facts;
  const matured = points.filter((point): point is KnownPoint => point.matured && point.value !== null);
  const baseline = matured.filter(point => point.period >= monthOf(goal.baseline.from) && point.period <= monthOf(goal.baseline.to));
  const progress = matured.filter(point => point.period >= monthOf(goal.start) && point.period <= monthOf(goal.due));
  const last = progress.at(-1);
  const outlook = last && forecastFrom({ facts, baseline, progress });
  const redGuardrail = readGuardrails(facts, last?.period).some(guardrail => guardrail.red);
  const status = readStatus({
    obstacle: facts.obstacle ?? (points.length === 0 ? 'no-data' : undefined),
    values: progress.map(point => point.value),
    verdicts: verdictsOf({ facts, baseline, progress }),
    target: goal.target,
    direction: goal.direction,
    redGuardrail,
    over: last?.period === monthOf(goal.due),
  });
  return {
    ...status,
    now: last && { ...pick(last), planned: planValue(goal, lastDayOf(last.period)) },
    signal: readSignal({ baseline, points: progress, rate: facts.format === 'percent', direction: goal.direction }),
    forecast: outlook && { median: outlook.median, low: outlook.low, high: outlook.high, probability: outlook.probability },
    guardrails: readGuardrails(facts, last?.period),
    chart: chartOf({ facts, progress, outlook }),
  };
}

interface Looked {
  facts: GoalFacts;
  baseline: KnownPoint[];
  progress: KnownPoint[];
}

/** The verdicts of the past, each from the points there were then, so that the shown status has a history without being stored. */
function verdictsOf({ facts, baseline, progress }: Looked): Verdict[] {
  return progress.slice(leastPoints - 1).map((last, index) => {
    const { probability } = forecastFrom({ facts, baseline, progress: progress.slice(0, leastPoints + index) });
    return verdictOf({ probability, redGuardrail: readGuardrails(facts, last.period).some(guardrail => guardrail.red) });
  });
}

function forecastFrom({ facts, baseline, progress }: Looked): Forecast {
  const { goal, format } = facts;
  const today = progress.at(-1)?.period ?? goal.start;
  const days = daysBetween(goal.start, goal.due);
  return forecast({
    baseline: goal.baseline.value,
    baselineValues: baseline.map(point => point.value),
    target: goal.target,
    direction: goal.direction,
    points: progress.map(point => ({
      share: planShare(goal, lastDayOf(point.period)),
      value: point.value,
      age: daysBetween(point.period, today) / days,
    })),
    expectedSigma: format === 'percent' ? samplingError(goal.baseline.value, progress) : format === 'count' ? 1 : 0,
    bounds: format === 'percent' ? { least: 0, most: 1 } : { least: 0, most: Infinity },
  });
}

/** The binomial standard error of one period of ordinary size. */
function samplingError(rate: number, points: KnownPoint[]): number {
  const size = points.reduce((sum, point) => sum + point.denominator, 0) / Math.max(1, points.length);
  return Math.sqrt((rate * (1 - rate)) / Math.max(1, size));
}

/** Each guardrail at the judged period, or the latest before it. */
function readGuardrails({ guardrails }: GoalFacts, period: string | undefined): GuardrailReading[] {
  return guardrails.map(({ slug, atMost = Infinity, atLeast = -Infinity, points }) => {
    const point = points.findLast(candidate => candidate.value !== null && candidate.period <= (period ?? ''));
    const value = point?.value ?? null;
    return { slug, value, period: point?.period ?? null, red: value !== null && (value > atMost || value < atLeast) };
  });
}

function chartOf({ facts, progress, outlook }: { facts: GoalFacts; progress: KnownPoint[]; outlook: Forecast | undefined }): ChartMonth[] {
  const { goal, points } = facts;
  const last = progress.at(-1);
  // The month before the start carries the baseline's end, so that the lines set out from it.
  return monthsBetween(addMonths(goal.start, -1), goal.due).map(month => {
    const point = points.find(candidate => candidate.period === month);
    const ahead = outlook && last && month > last.period ? outlook.at(planShare(goal, lastDayOf(month))) : undefined;
    const anchor = last?.period === month ? last.value : null;
    return {
      month,
      actual: point?.matured ? point.value : null,
      provisional: point && !point.matured ? point.value : null,
      plan: planValue(goal, lastDayOf(month)),
      forecast: ahead?.median ?? anchor,
      low: ahead?.low ?? anchor,
      high: ahead?.high ?? anchor,
    };
  });
}

function pick({ period, value, numerator, denominator }: KnownPoint): Omit<NonNullable<GoalReading['now']>, 'planned'> {
  return { period, value, numerator, denominator };
}
