import type { PlannedProduct } from './assortment';
import { HEATED_SCARF } from './catalogue';
import { FIRST_DAY, LAST_DAY } from './days';
import { nth } from './random';
import type { Random } from './random';

/** Seasons end on the data's days 250 to 280 (March), 430 to 460 (September) and so on; counted from 2024-07-01. */
const winterEnds = [245, 610] as const;
const summerEnds = [62, 427] as const;

interface LifeSpan {
  plan: PlannedProduct;
  launchedOn: number | null;
  staying: number;
}

/**
 * Last day on which a product is sold, beyond the data for those that stay. Seasonal products leave with their season, others after
 * three to seven months: most of a shop's items live for one season, which is why its range is renewed rather than grown.
 */
export function lastSaleDay(random: Random, { plan, launchedOn, staying }: LifeSpan): number {
  if (plan.life === 'core' || plan.life === 'open' || launchedOn === null || plan.title === HEATED_SCARF) return NEVER;
  if (plan.life === 'launched' && random.chance(staying)) return NEVER;
  const earliest = plan.life === 'retired' ? FIRST_DAY + 75 : launchedOn + 60;
  const end = plan.season === 'winter' ? winterEnds : plan.season === 'summer' ? summerEnds : null;
  const seasonEnd = end?.map(offset => FIRST_DAY + offset + random.int(0, 28)).find(day => day >= earliest);
  if (end !== null) return seasonEnd ?? NEVER;
  return plan.life === 'retired' ? FIRST_DAY + random.int(75, 450) : launchedOn + random.int(80, 200);
}

const NEVER = LAST_DAY + 400;

/** Days before the last on which what is left is sold off. */
export const CLEARANCE_DAYS = 21;

/** The stock record is closed some days after the last sale, when late payments are in and the shelf is cleared. */
export function stockRecordEnd(soldUntil: number): number {
  return Math.min(LAST_DAY, soldUntil + nth([5, 6, 7, 8], soldUntil % 4));
}
