/** One matured period: `numerator / denominator` is its value. */
export interface RatioPoint {
  numerator: number;
  denominator: number;
}

export interface ControlLimits {
  centre: number;
  /** Per point, since the limits of a rate narrow with its denominator. */
  lower: number[];
  upper: number[];
}

export type SignalKind = 'improving' | 'worsening' | 'none';

export interface Signal {
  kind: SignalKind;
  /** What raised it: one point outside the limits, or eight in a row on one side of the baseline. */
  rule: 'beyond-limits' | 'run-of-eight' | 'none';
  limits: ControlLimits;
}

/** A moving range of two normal values is 1.128 standard deviations on average (d2 for n = 2; Shewhart's constants). */
const movingRangeToSigma = 1.128;
/** With fewer baseline points the moving range says next to nothing. */
const leastBaselinePoints = 3;
/** Wheeler's run rule: eight on one side have a chance of 1 in 128 when nothing has changed. */
const runLength = 8;

/** The standard deviation between neighbours, from the mean moving range; undefined for fewer than two values. */
export function sigmaFromMovingRange(values: number[]): number | undefined {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  if (ranges.length === 0) return undefined;
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / movingRangeToSigma;
}

/**
 * Limits of three sigma around the locked baseline: Laney's p′ chart for rates, XmR for everything else. Undefined when the baseline has
 * fewer than three points. Rates in 0..1.
 * Sources: D. J. Wheeler, *Understanding Variation* (1993) for XmR; D. B. Laney, "Improved Control Charts for Attributes",
 * Quality Engineering 14(4), 2002, for p′ (the binomial sigma times the sigma of the baseline's own z-scores).
 */
export function controlLimits(options: { baseline: RatioPoint[]; points: RatioPoint[]; rate: boolean }): ControlLimits | undefined {
  const { baseline, points, rate } = options;
  if (baseline.length < leastBaselinePoints) return undefined;
  const centre = rate ? pooledRate(baseline) : mean(baseline.map(valueOf));
  const sigmas = rate ? laneySigmas({ centre, baseline, points }) : points.map(() => sigmaFromMovingRange(baseline.map(valueOf)) ?? 0);
  return { centre, lower: sigmas.map(sigma => centre - 3 * sigma), upper: sigmas.map(sigma => centre + 3 * sigma) };
}

/** Whether the points of the goal's time differ from the locked baseline by more than its own noise. */
export function readSignal(options: {
  baseline: RatioPoint[];
  points: RatioPoint[];
  rate: boolean;
  direction: 'up' | 'down';
}): Signal | undefined {
  const limits = controlLimits(options);
  const last = options.points.at(-1);
  if (!limits || !last) return undefined;
  const toKind = (above: boolean): SignalKind => (above === (options.direction === 'up') ? 'improving' : 'worsening');
  const value = valueOf(last);
  const [lower = -Infinity, upper = Infinity] = [limits.lower.at(-1), limits.upper.at(-1)];
  if (value > upper || value < lower) return { kind: toKind(value > upper), rule: 'beyond-limits', limits };
  const run = options.points.slice(-runLength).map(point => Math.sign(valueOf(point) - limits.centre));
  const [side = 0] = run;
  if (run.length === runLength && side !== 0 && run.every(sign => sign === side)) {
    return { kind: toKind(side > 0), rule: 'run-of-eight', limits };
  }
  return { kind: 'none', rule: 'none', limits };
}

function laneySigmas(options: { centre: number; baseline: RatioPoint[]; points: RatioPoint[] }): number[] {
  const binomial = (point: RatioPoint): number => Math.sqrt((options.centre * (1 - options.centre)) / Math.max(1, point.denominator));
  const zScores = options.baseline.map(point => (valueOf(point) - options.centre) / (binomial(point) || 1));
  const spread = sigmaFromMovingRange(zScores) ?? 1;
  return options.points.map(point => binomial(point) * spread);
}

function pooledRate(points: RatioPoint[]): number {
  const denominator = points.reduce((sum, point) => sum + point.denominator, 0);
  return denominator === 0 ? 0 : points.reduce((sum, point) => sum + point.numerator, 0) / denominator;
}

function valueOf(point: RatioPoint): number {
  return point.denominator === 0 ? 0 : point.numerator / point.denominator;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
