import { sigmaFromMovingRange } from './signal';

/** One matured period of the goal's time. */
export interface ProgressPoint {
  /** Where the plan is at the end of the period, 0 to 1 (see plan-curve.ts). */
  share: number;
  value: number;
  /** How long ago the period ended, as a share of the goal's whole time. */
  age: number;
}

export interface ForecastInput {
  baseline: number;
  /** The values of the baseline's periods: their neighbours' differences say how noisy a period is. */
  baselineValues: number[];
  target: number;
  direction: 'up' | 'down';
  points: ProgressPoint[];
  /** The noise one period should have in theory, in the metric's unit: the sampling error of a rate, one person of a count; 0 where theory says nothing. */
  expectedSigma: number;
  /** Values there can be: a share is no more than 1, a count no less than 0. */
  bounds: { least: number; most: number };
}

export interface Forecast {
  /** The value at the due date, with the interval in which it lies with 80 %. */
  median: number;
  low: number;
  high: number;
  /** Chance that the value at the due date reaches the target, 0 to 1. */
  probability: number;
  /** The fitted line at a share of the plan. */
  at(share: number): { median: number; low: number; high: number };
}

/** A point loses half its weight in a fifth of the goal's time (about ten weeks of a year): a line that has bent is followed, one odd month is not. */
const halfLifeShare = 0.2;
/**
 * Before anything is seen, the true slope is thought to lie within ±50 % of the plan's with about two chances in three: as loose as it takes for a
 * stalled goal to be red for good by week 12 (docs/decisions/0024).
 */
const slopePriorSpread = 0.5;
/** How many observed ranges the noise expected in theory is worth. */
const rangesOfTheory = 2;
/** Half of an 80 % interval of a normal variable, in standard deviations. */
const z80 = 1.2815515655;

/**
 * A Bayesian straight line along the plan curve: `value = a + b · share`, so that on a late or S-shaped plan "on the line" still means
 * "on plan". Priors: a ~ Normal(baseline, its standard error), b ~ Normal(target − baseline, 50 % of it). Each point is
 * Normal(a + b · share, σ² / weight) with weights halving by age. Both being normal, the posterior is closed:
 * Λ = Λ₀ + Σ w/σ² · x xᵀ and μ = Λ⁻¹ (Λ₀ μ₀ + Σ w/σ² · x y) with x = (1, share) (Gelman et al., Bayesian Data Analysis, 3rd ed., § 14.8).
 * The prediction at the due date (share 1) adds the noise of one period, since a period is what will be read off then.
 * σ is the moving-range estimate over baseline and goal, the latter less what the plan itself adds between two points; what theory
 * expects counts as two ranges more, so that a short series cannot claim to have no noise.
 */
export function forecast(input: ForecastInput): Forecast {
  const sigma = noiseOf(input);
  const posterior = fitLine(input, sigma);
  const at = (share: number): { median: number; low: number; high: number; sd: number } => {
    const median = posterior.a + posterior.b * share;
    const sd = Math.sqrt(posterior.varA + 2 * share * posterior.covariance + share * share * posterior.varB + sigma * sigma);
    return { median, low: median - z80 * sd, high: median + z80 * sd, sd };
  };
  const within = (value: number): number => Math.min(input.bounds.most, Math.max(input.bounds.least, value));
  const shownAt = (share: number): { median: number; low: number; high: number } => {
    const { median, low, high } = at(share);
    return { median: within(median), low: within(low), high: within(high) };
  };
  const { median, sd } = at(1);
  const distance = (median - input.target) * (input.direction === 'up' ? 1 : -1);
  return { ...shownAt(1), probability: normalCdf(distance / sd), at: shownAt };
}

interface Line {
  a: number;
  b: number;
  varA: number;
  varB: number;
  covariance: number;
}

function fitLine(input: ForecastInput, sigma: number): Line {
  const span = input.target - input.baseline;
  const precisionA = Math.max(1, input.baselineValues.length) / (sigma * sigma);
  const precisionB = 1 / (slopePriorSpread * span) ** 2;
  let [l11, l12, l22] = [precisionA, 0, precisionB];
  let [r1, r2] = [precisionA * input.baseline, precisionB * span];
  for (const { share, value, age } of input.points) {
    const weight = 0.5 ** (age / halfLifeShare) / (sigma * sigma);
    [l11, l12, l22] = [l11 + weight, l12 + weight * share, l22 + weight * share * share];
    [r1, r2] = [r1 + weight * value, r2 + weight * share * value];
  }
  const determinant = l11 * l22 - l12 * l12;
  return {
    a: (l22 * r1 - l12 * r2) / determinant,
    b: (l11 * r2 - l12 * r1) / determinant,
    varA: l22 / determinant,
    varB: l11 / determinant,
    covariance: -l12 / determinant,
  };
}

function noiseOf({ baselineValues, points, baseline, target, expectedSigma }: ForecastInput): number {
  const detrended = points.map(point => point.value - point.share * (target - baseline));
  const parts = [baselineValues, detrended].flatMap(values => {
    const sigma = sigmaFromMovingRange(values);
    return sigma === undefined ? [] : [{ sigma, ranges: values.length - 1 }];
  });
  if (expectedSigma > 0) parts.push({ sigma: expectedSigma, ranges: rangesOfTheory });
  const ranges = parts.reduce((sum, part) => sum + part.ranges, 0);
  const pooled = parts.reduce((sum, part) => sum + part.sigma * part.ranges, 0) / Math.max(1, ranges);
  // A thousandth of the way keeps the arithmetic finite where a series has no noise at all.
  return Math.max(pooled, Math.abs(target - baseline) / 1000);
}

/** The standard normal distribution function, to 7.5e-8 (Abramowitz & Stegun 26.2.17). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? 1 - upper : upper;
}
