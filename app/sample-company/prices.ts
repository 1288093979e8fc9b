import { FIRST_DAY, LAST_DAY } from './days';
import type { Random } from './random';
import type { Category } from './rows';

/** The list price from a day on, until the next step. Fen. */
export interface PriceStep {
  from: number;
  fen: number;
}

interface PriceLife {
  category: Category;
  /** Today's price before rounding. */
  yuan: number;
  /** Days on which the product is first and last on sale within the data. */
  from: number;
  to: number;
  isEstablished: boolean;
}

/**
 * List prices over a product's life, ending at today's, which is all that `products.list_price` remembers: revenue recomputed with
 * it is wrong. Retail prices are sticky and rise more often than they fall (Nakamura & Steinsson, "Five facts about prices", QJE
 * 2008: a regular price lasts 7 to 9 months, two changes of three are rises); electronics get cheaper as they age. New products
 * start below their price for some weeks (上新价).
 */
export function priceHistory(random: Random, life: PriceLife): PriceStep[] {
  const changes = (life.isEstablished ? establishedChanges : launchedChanges)(random, life);
  const last = Math.min(life.to - 20, LAST_DAY - 5);
  const steps: PriceStep[] = [];
  let yuan = life.yuan;
  for (const { day, ratio } of changes.filter(change => change.day <= last).reverse()) {
    steps.unshift({ from: day, fen: charm(yuan) });
    yuan /= ratio;
  }
  return [{ from: 0, fen: charm(yuan) }, ...steps];
}

interface Change {
  day: number;
  /** New price by old price. */
  ratio: number;
}

/** Every 7 to 9 months, the first within the first months of the data. */
function establishedChanges(random: Random, { category }: PriceLife): Change[] {
  const changes: Change[] = [];
  for (let day = FIRST_DAY + random.int(40, 250); day < LAST_DAY - 20; day += random.int(210, 275)) {
    changes.push({ day, ratio: change(random, category === 'electronics' ? 0.12 : 0.84) });
  }
  return changes;
}

function launchedChanges(random: Random, { category, from }: PriceLife): Change[] {
  const isElectronic = category === 'electronics';
  const afterIntroduction = from + random.int(28, 60);
  const later = afterIntroduction + random.int(60, 130);
  const introduction = { day: afterIntroduction, ratio: 1.08 + random.next() * 0.07 };
  const correction = { day: later, ratio: change(random, isElectronic ? 0.12 : 0.7) };
  return [...(!isElectronic && random.chance(0.8) ? [introduction] : []), ...(random.chance(0.6) ? [correction] : [])];
}

/** 6 to 13 % up or 5 to 10 % down. */
function change(random: Random, chanceOfRise: number): number {
  const isRise = random.chance(chanceOfRise);
  return isRise ? 1.06 + random.next() * 0.07 : 0.9 + random.next() * 0.05;
}

/** Prices end on 9 yuan, those below 100 yuan on 0.9. */
function charm(yuan: number): number {
  return yuan < 100 ? Math.round(yuan) * 100 - 10 : Math.round(yuan / 10) * 1000 - 100;
}

/** Fen. */
export function priceOn(steps: readonly PriceStep[], day: number): number {
  let fen = 0;
  for (const step of steps) if (step.from <= day) fen = step.fen;
  return fen;
}
