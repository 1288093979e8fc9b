import type { MetricKind } from '~/features/metrics/metric-definition';
import { lastDayOf, monthOf } from '~/features/metrics/months';
import type { SeriesPoint } from '~/features/metrics/series';
import { baselineMonths, goalMonths } from './chart-months';
import type { ChartMonth } from './chart-months';
import { forecast } from './forecast';
import type { Forecast } from './forecast';
import type { GoalDefinition } from './goal-definition';
import { daysBetween, planShare, planValue } from './plan-curve';
import { controlLimits, readSignal } from './signal';
import type { RatioPoint, Signal } from './signal';
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
  kind: MetricKind;
  /** Baseline and goal together, oldest first, matured or not. */
  points: SeriesPoint[];
  guardrails: { slug: string; atMost?: number | undefined; atLeast?: number | undefined; points: SeriesPoint[] }[];
  obstacle: UnknownReason | undefined;
}

export interface GoalReading extends StatusReading {
  /** The latest matured point, also one after the due date, and the plan's value at the end of its month. */
  now: { period: string; value: number; numerator: number; denominator: number; planned: number } | undefined;
  signal: Pick<Signal, 'kind' | 'rule'> | undefined;
  forecast: Omit<Forecast, 'at'> | undefined;
  guardrails: GuardrailReading[];
  /** Missed at the due date; by now beyond the target, and no guardrail red. */
  reachedLate: boolean;
  /** The goal's own time, then the months of its baseline before that. */
  chart: ChartMonth[];
  history: ChartMonth[];
}

type KnownPoint = SeriesPoint & { value: number };

/** Everything the pages say about a goal, from its series and nothing else. */
export function readGoalFacts(facts: GoalFacts): GoalReading {
  const { goal, points } = facts;
  const matured = points.filter(isKnown);
  const baseline = matured.filter(point => point.period >= monthOf(goal.baseline.from) && point.period <= monthOf(goal.baseline.to));
  const progress = matured.filter(point => point.period >= monthOf(goal.start) && point.period <= monthOf(goal.due));
  const last = progress.at(-1);
  const now = matured.findLast(point => point.period >= monthOf(goal.start));
  const outlook = last && forecastFrom({ facts, baseline, progress });
  const status = readStatus({
    obstacle: facts.obstacle ?? (points.length === 0 ? 'no-data' : undefined),
    values: progress.map(point => point.value),
    verdicts: verdictsOf({ facts, baseline, progress }),
    target: goal.target,
    direction: goal.direction,
    redGuardrail: readGuardrails(facts, last?.period).some(guardrail => guardrail.red),
    over: last?.period === monthOf(goal.due),
  });
  const judged = [...baseline, ...matured.filter(point => point.period > (baseline.at(-1)?.period ?? ''))];
  // Only a share's limits follow from its denominator.
  const locked = { baseline: baseline.map(charted(facts)), rate: facts.kind === 'share' };
  const guardrails = readGuardrails(facts, now?.period);
  const isReached = now !== undefined && isBeyond(goal, now.value) && !guardrails.some(guardrail => guardrail.red);
  const signal = readSignal({ ...locked, points: progress.map(charted(facts)), direction: goal.direction });
  const limits = controlLimits({ ...locked, points: judged.map(charted(facts)) });
  const drawn = { goal, points, judged, limits, last, outlook, bounds: boundsOf(facts) };
  return {
    ...status,
    now: now && { ...pick(now), planned: planValue(goal, lastDayOf(now.period)) },
    signal: signal && { kind: signal.kind, rule: signal.rule },
    forecast: outlook && { median: outlook.median, low: outlook.low, high: outlook.high, probability: outlook.probability },
    guardrails,
    reachedLate: status.status === 'missed' && isReached,
    chart: goalMonths(drawn),
    history: baselineMonths(drawn),
  };
}

function isKnown(point: SeriesPoint): point is KnownPoint {
  return point.matured && point.value !== null;
}

function isBeyond({ direction, target }: GoalDefinition, value: number): boolean {
  return direction === 'up' ? value >= target : value <= target;
}

/** The value of a median is not numerator over denominator; only a share is judged by its two parts. */
function charted({ kind }: GoalFacts): (point: KnownPoint) => RatioPoint {
  return ({ numerator, denominator, value }) => (kind === 'share' ? { numerator, denominator } : { numerator: value, denominator: 1 });
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
  const { goal } = facts;
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
    expectedSigma: expectedSigma(facts, progress),
    bounds: boundsOf(facts),
  });
}

function boundsOf({ kind }: GoalFacts): { least: number; most: number } {
  return { least: 0, most: kind === 'share' ? 1 : Infinity };
}

/** The noise that one period of ordinary size should have in theory, in the metric's unit. */
function expectedSigma({ kind, goal }: GoalFacts, points: KnownPoint[]): number {
  const size = Math.max(1, meanOf(points.map(point => point.denominator)));
  switch (kind) {
    case 'share':
      return Math.sqrt((goal.baseline.value * (1 - goal.baseline.value)) / size);
    case 'count':
      return 1;
    case 'ratio':
      return 0;
    case 'quantile':
      // The standard error of a median is 1.253 σ/√n, and the 85th percentile lies 1.036 σ above the median (normal approximation).
      return (
        ((1.253 / 1.036) * meanOf(points.map(({ quantiles, value }) => Math.max(0, (quantiles?.[1] ?? value) - value)))) / Math.sqrt(size)
      );
  }
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Each guardrail at the judged period, or the latest before it. */
function readGuardrails({ guardrails }: GoalFacts, period: string | undefined): GuardrailReading[] {
  return guardrails.map(({ slug, atMost = Infinity, atLeast = -Infinity, points }) => {
    const point = points.findLast(candidate => candidate.value !== null && candidate.period <= (period ?? ''));
    const value = point?.value ?? null;
    return { slug, value, period: point?.period ?? null, red: value !== null && (value > atMost || value < atLeast) };
  });
}

function pick({ period, value, numerator, denominator }: KnownPoint): Omit<NonNullable<GoalReading['now']>, 'planned'> {
  return { period, value, numerator, denominator };
}
