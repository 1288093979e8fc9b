import { DAY_COUNT, dayOfSecond, FIRST_DAY, monthOf } from './days';
import { isSale } from './orders';
import type { Order } from './orders';
import type { Product } from './products';
import { nth } from './random';
import type { Random } from './random';
import type { InventoryRow } from './rows';
import type { Scale } from './scale';
import { coverDays } from './story';

/**
 * Stock per product and day. What is sold is exactly the quantity of the items of orders paid that day and not cancelled;
 * whole lines sent back for other reasons than a defect return to the shelf as adjustments. Purchasing is given the demand to
 * come (an oracle with a cushion), which keeps stock from going negative; sold-out spans are planned by the products.
 */
export function keepStock(
  random: Random,
  { scale, products, orders }: { scale: Scale; products: readonly Product[]; orders: readonly Order[] },
): InventoryRow[] {
  const { sold, sentBack } = movements(orders);
  const kept = scale.stockMonths;
  const rows = products.flatMap(product => {
    const { product_id: id } = product.row;
    return stockCard(random, { product, sold: sold.get(id) ?? noMovement, sentBack: sentBack.get(id) ?? noMovement });
  });
  return rows.filter(row => kept === 'all' || kept.includes(monthOf(row.day))).sort((left, right) => left.day - right.day);
}

type Movement = Int32Array;
const noMovement: Movement = new Int32Array(DAY_COUNT);

/** Units per product and day: sold by day of payment, sent back by day of refund. */
function movements(orders: readonly Order[]): { sold: Map<string, Movement>; sentBack: Map<string, Movement> } {
  const sold = new Map<string, Movement>();
  const sentBack = new Map<string, Movement>();
  for (const order of orders.filter(isSale)) {
    for (const [index, { product, quantity }] of order.lines.entries()) {
      add(sold, { id: product.row.product_id, second: order.paidAt ?? 0, quantity });
      if (isResellable(order, index + 1)) add(sentBack, { id: product.row.product_id, second: order.refund?.at ?? 0, quantity });
    }
  }
  return { sold, sentBack };
}

function add(movements: Map<string, Movement>, { id, second, quantity }: { id: string; second: number; quantity: number }): void {
  const days = movements.get(id) ?? new Int32Array(DAY_COUNT);
  const offset = dayOfSecond(second) - FIRST_DAY;
  days[offset] = nth(days, offset) + quantity;
  movements.set(id, days);
}

function isResellable({ refund }: Order, line: number): boolean {
  if (refund === null || refund.share < 1 || (refund.line !== null && refund.line !== line)) return false;
  return refund.reason === 'size_unfit' || refund.reason === 'changed_mind' || refund.reason === 'late_delivery';
}

interface Card {
  product: Product;
  sold: Movement;
  sentBack: Movement;
}

function stockCard(random: Random, { product, sold, sentBack }: Card): InventoryRow[] {
  const { stockFrom } = product;
  const { product_id: id, launched_on: launchedOn } = product.row;
  if (stockFrom === null || launchedOn === null) return [];
  const first = Math.max(stockFrom, FIRST_DAY);
  const sale = Math.max(launchedOn, FIRST_DAY);
  const inbound = new Int32Array(DAY_COUNT);
  const rows: InventoryRow[] = [];
  let onHand = first === FIRST_DAY ? need(product, { sold, day: FIRST_DAY }) : 0;
  let nextReview = first === FIRST_DAY ? FIRST_DAY + random.int(2, REVIEW_DAYS) : sale;
  for (let day = first; day < FIRST_DAY + DAY_COUNT; day += 1) {
    const offset = day - FIRST_DAY;
    const units = nth(sold, offset);
    const back = nth(sentBack, offset);
    // A rush that outruns the cushion brings the review forward.
    if (day >= sale && (day >= nextReview || onHand < units) && !isSoldOut(product, day)) {
      inbound[offset] = Math.max(0, need(product, { sold, day }) - onHand, units - onHand);
      nextReview = day + REVIEW_DAYS + random.int(-3, 3);
    }
    const adjustment = back + countingDifference(random, { left: onHand + nth(inbound, offset) - units, product, day });
    onHand += nth(inbound, offset) - units + adjustment;
    rows.push({ day, product_id: id, on_hand: onHand, in_transit: 0, inbound: nth(inbound, offset), sold: units, adjustment });
  }
  return withTransit(random, { rows, inbound });
}

const REVIEW_DAYS = 24;

/** Units to hold after a delivery: the sales of the days to be covered, up to the eve of a sold-out span, at least a display piece. */
function need(product: Product, { sold, day }: { sold: Movement; day: number }): number {
  const span = product.soldOut.find(({ to }) => to >= day);
  const horizon = day + coverDays(day);
  const isCutShort = span !== undefined && span.from <= horizon;
  const until = isCutShort ? span.from : horizon;
  let units = 0;
  for (let at = day; at < Math.min(until, FIRST_DAY + DAY_COUNT); at += 1) units += nth(sold, at - FIRST_DAY);
  const beyond = Math.max(0, until - FIRST_DAY - DAY_COUNT);
  return isCutShort ? units : Math.max(2, Math.ceil(units + beyond * recentRate(sold, day)));
}

/** Units a day over the eight weeks before, for the days after the end of the data. */
function recentRate(sold: Movement, day: number): number {
  let units = 0;
  for (let at = Math.max(FIRST_DAY, day - 56); at < day; at += 1) units += nth(sold, at - FIRST_DAY);
  return units / 56;
}

function isSoldOut({ soldOut }: Product, day: number): boolean {
  return soldOut.some(span => span.from <= day && day <= span.to);
}

/** What is left on the eve of a sold-out span turns out unsellable; elsewhere a piece is missing or found now and then. */
function countingDifference(random: Random, { left, product, day }: { left: number; product: Product; day: number }): number {
  if (product.soldOut.some(span => span.from - 1 <= day && day <= span.to)) return -left;
  if (!random.chance(0.004)) return 0;
  return left > 3 && random.chance(0.75) ? -1 : 1;
}

/** Goods are on their way from six to twelve days before they arrive. */
function withTransit(random: Random, { rows, inbound }: { rows: InventoryRow[]; inbound: Movement }): InventoryRow[] {
  const transit = new Int32Array(DAY_COUNT);
  for (let offset = 0; offset < DAY_COUNT; offset += 1) {
    const units = nth(inbound, offset);
    if (units === 0) continue;
    const lead = random.int(6, 12);
    for (let at = Math.max(0, offset - lead); at < offset; at += 1) transit[at] = nth(transit, at) + units;
  }
  return rows.map(row => ({ ...row, in_transit: nth(transit, row.day - FIRST_DAY) }));
}
