import { DAY_COUNT, FIRST_DAY, isoDate } from './days';
import { createRandom } from './random';
import type { Random } from './random';
import { adjust, appointBookkeeper } from './shrinkage';
import type { StockCard } from './stock-card';

interface Plan {
  seed: number;
  /** Days of sales that stock on hand and on its way shall cover on average, by offset of the day. */
  coverDays: Float64Array;
}

interface Buyer {
  random: Random;
  coverDays: Float64Array;
  /** Days from an order to its delivery. */
  leadDays: number;
}

/**
 * Fills the card of a product. Reorder point and order-up-to level, the (s, S) policy (Scarf 1960; Silver, Pyke & Thomas, "Inventory
 * and Production Management in Supply Chains", ch. 6): once stock on hand and on its way falls to s, the sales of the lead time and
 * a safety stock, it is ordered up to S. The customers' demand is drawn before the stock, so purchasing plans with the demand to
 * come and a planner's error; a rush delivery from the local warehouse would cover what is short, and no stock is negative.
 */
export function keepStockCard(card: StockCard, { seed, coverDays }: Plan): void {
  card.inbound.fill(0);
  card.inTransit.fill(0);
  const random = createRandom(seed, card.product.row.product_id);
  const buyer = { random, coverDays, leadDays: random.int(8, 16) };
  const keeper = appointBookkeeper(random, card);
  let { onHand, onOrder } = firstDelivery(buyer, card);
  for (let day = card.first; day <= card.last; day += 1) {
    if (day >= card.launch) onOrder += reorder(buyer, { card, day, position: onHand + onOrder });
    const units = card.sold[day] ?? 0;
    const arrived = card.inbound[day] ?? 0;
    const rush = Math.max(0, units - onHand - arrived);
    onOrder -= arrived;
    onHand += arrived + rush - units;
    const adjustment = adjust(keeper, { card, day, left: onHand });
    onHand += adjustment;
    card.inbound[day] = arrived + rush;
    card.adjustment[day] = adjustment;
    card.onHand[day] = onHand;
  }
}

/** What the shelf holds when the data begins; a new product's first delivery is on its way through its warehousing stage. */
function firstDelivery(buyer: Buyer, card: StockCard): { onHand: number; onOrder: number } {
  const { random, leadDays } = buyer;
  const { launch, first, demand } = card;
  const isEstablished = first === launch;
  const { safety, cycle } = levels(buyer, launch);
  const days = isEstablished ? leadDays + safety + random.int(0, cycle) : safety + cycle;
  const { to, isTight } = limit(card, launch);
  const wanted = Math.ceil(demand(launch, Math.min(launch + days, to)) * planningError(random));
  const units = Math.max(MINIMUM_DISPLAY, isTight ? Math.min(wanted, demand(launch, to)) : wanted);
  if (isEstablished) return { onHand: units, onOrder: 0 };
  send(card, { units, from: first, to: launch });
  return { onHand: 0, onOrder: units };
}

interface Occasion {
  card: StockCard;
  day: number;
  /** Units on hand and on their way. */
  position: number;
}

/** Units ordered that day, 0 mostly. */
function reorder(buyer: Buyer, { card, day, position }: Occasion): number {
  const { random, leadDays } = buyer;
  const { demand, spans, soldUntil } = card;
  const planned = day + leadDays;
  const isBudgetOpen = (dayOfMonth[day] ?? 0) <= BUDGET_DAYS;
  if (planned > soldUntil || (!isBudgetOpen && position >= demand(day, planned + EMERGENCY_DAYS))) return 0;
  const closed = spans.find(span => span.from <= planned && planned <= span.to);
  const arrival = closed === undefined ? planned : closed.to + 1;
  const { safety, cycle } = levels(buyer, day);
  const { to, isTight } = limit(card, arrival);
  if (position >= demand(day, Math.min(arrival + safety, to))) return 0;
  const wanted = Math.ceil(demand(day, Math.min(arrival + safety + cycle, to)) * planningError(random));
  const units = (isTight ? Math.min(wanted, demand(day, to)) : Math.max(MINIMUM_DISPLAY, wanted)) - position;
  if (units <= 0) return 0;
  send(card, { units, from: day, to: closed === undefined && !isTight ? arrival + random.int(0, 4) : arrival });
  return units;
}

const MINIMUM_DISPLAY = 2;

/**
 * Buying budgets open on the first of a month and are spent in its first days; later only what would run out is ordered. So stock is
 * lowest at the ends of months, and an average of month ends flatters the turnover.
 */
const BUDGET_DAYS = 8;
const EMERGENCY_DAYS = 4;
const dayOfMonth = Uint8Array.from({ length: DAY_COUNT }, (_, offset) => Number(isoDate(FIRST_DAY + offset).slice(8)));

function send({ inTransit, inbound }: StockCard, { units, from, to }: { units: number; from: number; to: number }): void {
  for (let day = from; day < Math.min(to, DAY_COUNT); day += 1) inTransit[day] = (inTransit[day] ?? 0) + units;
  if (to < DAY_COUNT) inbound[to] = (inbound[to] ?? 0) + units;
}

/** Item forecasts err by some tenths, and buyers lean to too much. */
function planningError(random: Random): number {
  return 0.92 + random.next() * 0.3;
}

/** Days of safety stock and between orders, so that on average `coverDays` are on hand or on their way. */
function levels({ coverDays, leadDays }: Buyer, day: number): { safety: number; cycle: number } {
  const shelfDays = Math.max(6, (coverDays[day] ?? 0) - leadDays);
  return { safety: Math.round(shelfDays * 0.45), cycle: Math.round(shelfDays * 1.1) };
}

/** A delivery is never meant for longer than to the next time the product is sold out (then it must be used up) or phased out. */
function limit({ spans, soldUntil }: StockCard, arrival: number): { to: number; isTight: boolean } {
  const next = spans.find(span => span.from > arrival);
  return next === undefined ? { to: soldUntil + 10, isTight: false } : { to: next.to + 1, isTight: true };
}
