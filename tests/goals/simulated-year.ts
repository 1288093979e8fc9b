import { forecast } from '~/features/goals/forecast';
import type { Forecast } from '~/features/goals/forecast';
import { leastPoints, readStatus, verdictOf } from '~/features/goals/status';
import type { GoalStatus, Verdict } from '~/features/goals/status';

/** What a reader sees: reached is as green as on track, missed as red as off track. */
export type Colour = 'green' | 'amber' | 'red' | 'grey';

export interface SimulatedYear {
  /** The true values with their noise, one a week. */
  values: number[];
  /** By the rules of the house, one a week; grey until four points have matured. */
  shown: Colour[];
  /** By the usual rule of progress over elapsed time, green from 90 % and amber from 75 %. */
  usual: Colour[];
  forecasts: Forecast[];
}

export const simulated = { weeks: 52, baseline: 8, target: 11, noise: 0.5, baselineWeeks: 26 } as const;

/**
 * A goal's year of 52 weekly points, 8 → 11 with normal noise of 0.5, judged each week from what was known then. `pace` is the true slope
 * as a share of the plan's: 1 is on pace, 0 is stalled. The same seed gives the same year.
 */
export function simulateYear({ seed, pace }: { seed: number; pace: number }): SimulatedYear {
  const { weeks, baseline, target, noise, baselineWeeks } = simulated;
  const normal = normalNoise(seed);
  const baselineValues = Array.from({ length: baselineWeeks }, () => baseline + noise * normal());
  const values = Array.from(
    { length: weeks },
    (_, week) => baseline + ((target - baseline) * pace * (week + 1)) / weeks + noise * normal(),
  );
  const forecasts = values.map((_, week) => forecastAfter(values.slice(0, week + 1), baselineValues));
  const verdicts = forecasts.map(({ probability }) => verdictOf({ probability, redGuardrail: false }));
  return {
    values,
    forecasts,
    shown: values.map((_, week) => colours[statusAfter(values.slice(0, week + 1), verdicts.slice(leastPoints - 1, week + 1))]),
    usual: values.map((value, week) => usualColour((value - baseline) / (target - baseline) / ((week + 1) / weeks))),
  };
}

/** How often the colour is another than the week before; the first colour is no change. */
export function changesOf(shown: Colour[]): number {
  const seen = shown.filter(colour => colour !== 'grey');
  return seen.filter((colour, i) => i > 0 && colour !== seen[i - 1]).length;
}

/** The first week (from 1) from which on it is red to the end; Infinity when it is not red at the end. */
export function sustainedRedWeek(shown: Colour[]): number {
  const lastOther = shown.findLastIndex(colour => colour !== 'red');
  return lastOther === shown.length - 1 ? Infinity : lastOther + 2;
}

/** The share of the weeks with a verdict, among the given ones, that have the colour. */
export function shareOf(colour: Colour, shown: Colour[]): number {
  const judged = shown.filter(each => each !== 'grey');
  return judged.filter(each => each === colour).length / Math.max(1, judged.length);
}

const colours: Record<GoalStatus, Colour> = {
  'on-track': 'green',
  achieved: 'green',
  'at-risk': 'amber',
  'off-track': 'red',
  missed: 'red',
  unknown: 'grey',
};

function forecastAfter(values: number[], baselineValues: number[]): Forecast {
  const { weeks, baseline, target, noise } = simulated;
  return forecast({
    baseline,
    baselineValues,
    target,
    direction: 'up',
    points: values.map((value, week) => ({ share: (week + 1) / weeks, value, age: (values.length - 1 - week) / weeks })),
    expectedSigma: noise,
    bounds: { least: 0, most: 100 },
  });
}

function statusAfter(values: number[], verdicts: Verdict[]): GoalStatus {
  return readStatus({
    obstacle: undefined,
    values,
    verdicts,
    target: simulated.target,
    direction: 'up',
    redGuardrail: false,
    over: false,
  }).status;
}

function usualColour(pace: number): Colour {
  return pace >= 0.9 ? 'green' : pace >= 0.75 ? 'amber' : 'red';
}

/** Standard normal numbers from a seed: mulberry32 through Box and Muller. */
function normalNoise(seed: number): () => number {
  let state = seed * 7919;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
