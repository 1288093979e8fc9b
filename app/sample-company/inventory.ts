import { DAY_COUNT, dayOf, FIRST_DAY, monthOf } from './days';
import type { Movements } from './movements';
import type { Product } from './products';
import type { Random } from './random';
import { keepStockCard } from './replenishment';
import type { InventoryRow } from './rows';
import type { Scale } from './scale';
import { openStockCard } from './stock-card';
import type { StockCard } from './stock-card';

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
  const cards = products.map(product => openStockCard(product, movements));
  buyWithinBudget(cards, { seed: random.int(0, 0x7fffffff), cost: costOfSales(cards, movements) });
  for (let offset = 0; offset < DAY_COUNT; offset += 1) {
    const day = FIRST_DAY + offset;
    if (scale.stockMonths !== 'all' && !scale.stockMonths.includes(monthOf(day))) continue;
    for (const card of cards) if (card.first <= offset && offset <= card.last) yield stockRow(card, offset);
  }
}

function stockRow({ product, onHand, inTransit, inbound, sold, adjustment }: StockCard, offset: number): InventoryRow {
  return {
    day: FIRST_DAY + offset,
    product_id: product.row.product_id,
    on_hand: onHand[offset] ?? 0,
    in_transit: inTransit[offset] ?? 0,
    inbound: inbound[offset] ?? 0,
    sold: sold[offset] ?? 0,
    adjustment: adjustment[offset] ?? 0,
  };
}

/** What the story asks for, by the frozen definition: cost of goods sold in 365 days by the mean stock of these days. */
const BASELINE = { day: dayOf('2025-12-31') - FIRST_DAY, turnover: 4 };
const WATERMARK = { day: dayOf('2026-06-30') - FIRST_DAY, turnover: 5.4 };

/** Within half a percent, as after some trials. */
const CLOSE = 0.005;
const TRIALS = 14;

/**
 * Purchasing buys within a budget, the retailers' open-to-buy (Levy & Weitz, "Retailing Management", ch. 13): the cover that every
 * product may have follows from the turnover that is planned. Found by trial, since the levels of all products together make it.
 */
function buyWithinBudget(cards: readonly StockCard[], { seed, cost }: { seed: number; cost: Float64Array }): void {
  let [before, after] = [95, 42];
  for (let trial = 1; trial <= TRIALS; trial += 1) {
    const coverDays = coverPlan(before, after);
    for (const card of cards) keepStockCard(card, { seed, coverDays });
    const value = stockValue(cards);
    const early = yearBefore(cost, BASELINE.day) / (yearBefore(value, BASELINE.day) / 365) / BASELINE.turnover;
    const late = yearBefore(cost, WATERMARK.day) / (yearBefore(value, WATERMARK.day) / 365) / WATERMARK.turnover;
    if (Math.abs(early - 1) < CLOSE && Math.abs(late - 1) < CLOSE) return;
    // Half a step at a time: lower cushions also mean smaller and more frequent orders, so that stock falls faster than its cover.
    before = within(before * (1 + (early - 1) / 2), [45, 160]);
    after = within(after * (1 + (late - 1) * 1.2 - (early - 1) * 0.7), [16, 110]);
  }
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

const TURN_FROM = dayOf('2025-10-01') - FIRST_DAY;
const TURN_TO = dayOf('2026-04-01') - FIRST_DAY;

/** Cushions are worked down evenly from October 2025 to March 2026. */
function coverPlan(before: number, after: number): Float64Array {
  const plan = new Float64Array(DAY_COUNT);
  for (let day = 0; day < DAY_COUNT; day += 1) {
    plan[day] = before + (after - before) * within((day - TURN_FROM) / (TURN_TO - TURN_FROM), [0, 1]);
  }
  return plan;
}

/** Fen per day, at standard cost, of what was sold and kept. */
function costOfSales(cards: readonly StockCard[], { kept }: Movements): Float64Array {
  const cost = new Float64Array(DAY_COUNT);
  for (const { product } of cards) {
    for (let day = 0; day < DAY_COUNT; day += 1) {
      cost[day] = (cost[day] ?? 0) + (kept[product.index * DAY_COUNT + day] ?? 0) * product.row.standard_cost;
    }
  }
  return cost;
}

/** Fen per day, at standard cost, of stock on hand and on its way. */
function stockValue(cards: readonly StockCard[]): Float64Array {
  const value = new Float64Array(DAY_COUNT);
  for (const { product, first, last, onHand, inTransit } of cards) {
    for (let day = first; day <= last; day += 1) {
      value[day] = (value[day] ?? 0) + ((onHand[day] ?? 0) + (inTransit[day] ?? 0)) * product.row.standard_cost;
    }
  }
  return value;
}

/** Sum over the 365 days that end with a day. */
function yearBefore(daily: Float64Array, day: number): number {
  let sum = 0;
  for (let at = day - 364; at <= day; at += 1) sum += daily[at] ?? 0;
  return sum;
}
