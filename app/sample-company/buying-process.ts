import { dayWeight } from './demand';
import { DAY_COUNT, FIRST_DAY } from './days';
import { cumulate, exponential, nth } from './random';
import type { Random } from './random';

/**
 * Buy till you die: BG/NBD (Fader, Hardie and Lee, "Counting your customers the easy way", Marketing Science 24, 2005). While
 * alive a customer buys as a Poisson process of a rate of their own; after each purchase they leave for good with a probability
 * of their own. Rates are gamma distributed over customers, here of shape 1/2 (a squared normal; CDNOW's music buyers have 0.24), the
 * probabilities beta (1, 8): both can be drawn with products and square roots, so that every machine draws the same.
 */
export interface Habit {
  /** Purchases per ordinary day while alive. */
  rate: number;
  /** Probability of leaving after a purchase. */
  dropout: number;
}

/** Of those who register, a sixth never buys: they came for a coupon. */
const NEVER_SHARE = 0.16;
/** Mean of the rates: one purchase in about five weeks. */
const MEAN_RATE = 1 / 31;

export function drawHabit(random: Random): Habit | null {
  const never = random.chance(NEVER_SHARE);
  const normal = random.bell();
  const rate = normal * normal * MEAN_RATE;
  const dropout = 1 - Math.sqrt(Math.sqrt(Math.sqrt(1 - random.next())));
  return never ? null : { rate, dropout };
}

/** Demand before each day, in ordinary days since the first: the clock of the process runs fast at 618 and slowly at Spring Festival. */
const demandBefore: readonly number[] = [0, ...cumulate(Array.from({ length: DAY_COUNT }, (_, offset) => dayWeight(FIRST_DAY + offset)))];

/**
 * Days on which a member buys, within the data and in their order; the first purchase follows registration within some
 * days. Before the data every day counts as ordinary.
 */
export function purchaseDays(random: Random, { habit, registeredOn }: { habit: Habit; registeredOn: number }): number[] {
  const days: number[] = [];
  let clock = demandOn(registeredOn) + exponential(random) * FIRST_PURCHASE_DAYS;
  const end = nth(demandBefore, DAY_COUNT);
  for (let offset = 0; clock < end; clock += exponential(random) / habit.rate) {
    if (clock >= 0) {
      while (nth(demandBefore, offset + 1) <= clock) offset += 1;
      days.push(FIRST_DAY + offset);
    }
    if (random.chance(habit.dropout)) break;
  }
  return days;
}

const FIRST_PURCHASE_DAYS = 6;

function demandOn(day: number): number {
  return day < FIRST_DAY ? day - FIRST_DAY : nth(demandBefore, day - FIRST_DAY) + dayWeight(day);
}
