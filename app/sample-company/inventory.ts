import { DAY_COUNT, dayOf, FIRST_DAY, monthOf } from './days';
import type { Movements } from './movements';
import type { Product } from './products';
import { nth } from './random';
import type { Random } from './random';
import { keepStockCard } from './replenishment';
import type { StockCard } from './replenishment';
import type { InventoryRow } from './rows';
import type { Scale } from './scale';

interface Stock {
  scale: Scale;
  products: readonly Product[];
  movements: Movements;
}

/**
 * Stock per day and product, in this order. What is sold is exactly the quantity of the items of orders paid that day and not
 * cancelled; whole lines sent back for other reasons than a defect return to the shelf as adjustments.
 */
export function* keepStock(random: Random, { scale, products, movements }: Stock): Generator<InventoryRow> {
  const cards = cardsOnBudget({ seed: random.int(0, 0x7fffffff), products, movements });
  for (let offset = 0; offset < DAY_COUNT; offset += 1) {
    const day = FIRST_DAY + offset;
    if (scale.stockMonths !== 'all' && !scale.stockMonths.includes(monthOf(day))) continue;
    for (const product of products) {
      const card = nth(cards, product.index);
      if (offset < card.first || offset > card.last) continue;
      yield {
        day,
        product_id: product.row.product_id,
        on_hand: nth(card.onHand, offset),
        in_transit: nth(card.inTransit, offset),
        inbound: nth(card.inbound, offset),
        sold: nth(movements.sold, product.index * DAY_COUNT + offset),
        adjustment: nth(card.adjustment, offset),
      };
    }
  }
}

interface Budget {
  seed: number;
  products: readonly Product[];
  movements: Movements;
}

/** What the story asks for, by the frozen definition: cost of goods sold in 365 days by the mean stock of these days. */
const turnoverGoals = [
  { day: dayOf('2025-12-31'), turnover: 4 },
  { day: dayOf('2026-06-30'), turnover: 5.4 },
] as const;

/**
 * Purchasing buys within a budget, the retailers' open-to-buy (Levy & Weitz, "Retailing Management", ch. 13): the cover that every
 * product may have follows from the turnover that is planned. Found by trial, since the levels of all products together make it.
 */
function cardsOnBudget({ seed, products, movements }: Budget): StockCard[] {
  let [before, after] = [95, 42];
  for (let trial = 0; ; trial += 1) {
    const coverDays = coverPlan(before, after);
    const cards = products.map(product => keepStockCard({ seed, product, movements, coverDays }));
    if (trial === TRIALS) return cards;
    const value = stockValue(products, cards);
    const [early, late] = turnoverGoals.map(({ day, turnover }) => turnoverOn(day, { products, movements, value }) / turnover);
    if (early === undefined || late === undefined) return cards;
    before = within(before * early, [45, 160]);
    // Half of the later year was bought on the old plan.
    after = within(after * (late + (late - early) * 1.5), [16, 110]);
  }
}

const TRIALS = 6;

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

const TURN_FROM = dayOf('2025-10-01') - FIRST_DAY;
const TURN_TO = dayOf('2026-04-01') - FIRST_DAY;

/** Cushions are worked down evenly from October 2025 to March 2026. */
function coverPlan(before: number, after: number): Float64Array {
  return Float64Array.from({ length: DAY_COUNT }, (_, offset) => {
    const done = within((offset - TURN_FROM) / (TURN_TO - TURN_FROM), [0, 1]);
    return before + (after - before) * done;
  });
}

/** Fen of stock at standard cost, on hand and on its way, per day. */
function stockValue(products: readonly Product[], cards: readonly StockCard[]): Float64Array {
  const value = new Float64Array(DAY_COUNT);
  for (const [index, { first, last, onHand, inTransit }] of cards.entries()) {
    const { standard_cost: cost } = nth(products, index).row;
    for (let day = first; day <= last; day += 1) value[day] = nth(value, day) + (nth(onHand, day) + nth(inTransit, day)) * cost;
  }
  return value;
}

interface Books {
  products: readonly Product[];
  movements: Movements;
  value: Float64Array;
}

function turnoverOn(day: number, { products, movements, value }: Books): number {
  const to = day - FIRST_DAY + 1;
  let cost = 0;
  for (const { index, row } of products) {
    let units = 0;
    for (let offset = to - 365; offset < to; offset += 1) units += nth(movements.kept, index * DAY_COUNT + offset);
    cost += units * row.standard_cost;
  }
  let stock = 0;
  for (let offset = to - 365; offset < to; offset += 1) stock += nth(value, offset);
  return stock === 0 ? 1 : (cost * 365) / stock;
}
