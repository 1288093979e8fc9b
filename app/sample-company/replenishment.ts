import { DAY_COUNT, FIRST_DAY, LAST_DAY } from './days';
import type { Movements } from './movements';
import { stockRecordEnd } from './phase-out';
import type { Product } from './products';
import { createRandom, nth } from './random';
import type { Random } from './random';

/** A product's stock per day of the data, and the offsets of its first and last record. */
export interface StockCard {
  first: number;
  last: number;
  onHand: Int32Array;
  inTransit: Int32Array;
  inbound: Int32Array;
  adjustment: Int32Array;
}

export interface StockRequest {
  seed: number;
  product: Product;
  movements: Movements;
  /** Days of sales that stock on hand and on its way shall cover on average, by offset of the day. */
  coverDays: Float64Array;
}

/**
 * Continuous review with a reorder point and an order-up-to level, the (s, S) policy (Scarf 1960; Silver, Pyke & Thomas, "Inventory
 * and Production Management in Supply Chains", ch. 6): once stock on hand and on its way falls to s, the sales of the lead time and
 * a safety stock, it is ordered up to S. The customers' demand is drawn before the stock, so purchasing plans with the demand to
 * come and a planner's error; a rush delivery from the local warehouse covers what the error leaves short, and no stock is negative.
 */
export function keepStockCard({ seed, product, movements, coverDays }: StockRequest): StockCard {
  const { launched_on: launchedOn } = product.row;
  const cells = product.index * DAY_COUNT;
  const random = createRandom(seed, product.row.product_id);
  const card: StockCard = {
    first: (product.stockFrom ?? LAST_DAY + 1) - FIRST_DAY,
    last: stockRecordEnd(product.soldUntil) - FIRST_DAY,
    onHand: new Int32Array(DAY_COUNT),
    inTransit: new Int32Array(DAY_COUNT),
    inbound: new Int32Array(DAY_COUNT),
    adjustment: new Int32Array(DAY_COUNT),
  };
  if (launchedOn === null) return { ...card, last: card.first - 1 };
  const sold = movements.sold.subarray(cells, cells + DAY_COUNT);
  const shelf: Shelf = {
    random,
    card,
    sold,
    sentBack: movements.sentBack.subarray(cells, cells + DAY_COUNT),
    demand: createDemand(sold, product.soldUntil - FIRST_DAY),
    coverDays,
    launch: Math.max(0, launchedOn - FIRST_DAY),
    spans: product.soldOut.map(({ from, to }) => ({ from: from - FIRST_DAY, to: to - FIRST_DAY })),
    soldUntil: product.soldUntil - FIRST_DAY,
    leadDays: random.int(8, 16),
    held: 0,
    soldSinceCount: 0,
    nextCount: card.first + random.int(10, 40),
  };
  run(shelf);
  return card;
}

interface Shelf {
  random: Random;
  card: StockCard;
  sold: Int32Array;
  sentBack: Int32Array;
  demand: Demand;
  coverDays: Float64Array;
  launch: number;
  spans: readonly { from: number; to: number }[];
  soldUntil: number;
  leadDays: number;
  /** Units sent back while the product was sold out, waiting for inspection. */
  held: number;
  soldSinceCount: number;
  nextCount: number;
}

function run(shelf: Shelf): void {
  const { card, sold, launch } = shelf;
  let onHand = firstDelivery(shelf);
  let onOrder = 0;
  for (let day = card.first; day <= card.last; day += 1) {
    if (day >= launch) onOrder += reorder(shelf, { day, position: onHand + onOrder });
    const units = nth(sold, day);
    const arrived = nth(card.inbound, day);
    if (day >= launch) onOrder -= day === launch && card.first < launch ? 0 : arrived;
    const rush = Math.max(0, units - onHand - arrived);
    card.inbound[day] = arrived + rush;
    onHand += arrived + rush - units;
    const adjustment = adjust(shelf, { day, left: onHand });
    card.adjustment[day] = adjustment;
    onHand += adjustment;
    card.onHand[day] = onHand;
  }
}

/** What the shelf holds when the data begins; a new product's first delivery is on its way through its warehousing stage. */
function firstDelivery(shelf: Shelf): number {
  const { card, demand, launch, random } = shelf;
  const isEstablished = card.first === launch && card.first === 0;
  const { safety, cycle } = levels(shelf, launch);
  const days = isEstablished ? shelf.leadDays + safety + random.int(0, cycle) : safety + cycle;
  const { to } = limit(shelf, launch);
  const units = Math.max(2, Math.ceil(demand(launch, Math.min(launch + days, to)) * planningError(random)));
  if (isEstablished) return units;
  card.inbound[launch] = units;
  for (let day = card.first; day < launch; day += 1) card.inTransit[day] = units;
  return 0;
}

/** Units ordered that day, 0 mostly. */
function reorder(shelf: Shelf, { day, position }: { day: number; position: number }): number {
  const { card, demand, random, leadDays, spans, soldUntil } = shelf;
  const planned = day + leadDays;
  if (planned > soldUntil) return 0;
  const closed = spans.find(span => span.from <= planned && planned <= span.to);
  const arrival = closed === undefined ? planned : closed.to + 1;
  const { safety, cycle } = levels(shelf, day);
  const { to, isTight } = limit(shelf, arrival);
  const reorderPoint = demand(day, Math.min(arrival + safety, to));
  if (position > reorderPoint || (isTight && position >= demand(day, to))) return 0;
  const wanted = demand(day, Math.min(arrival + safety + cycle, to)) * planningError(random);
  const upTo = isTight ? Math.min(Math.ceil(wanted), demand(day, to)) : Math.max(MINIMUM_DISPLAY, Math.ceil(wanted));
  const units = upTo - position;
  if (units <= 0) return 0;
  const delayed = closed === undefined && !isTight ? arrival + random.int(-2, 4) : arrival;
  for (let at = day; at < Math.min(delayed, DAY_COUNT); at += 1) card.inTransit[at] = nth(card.inTransit, at) + units;
  if (delayed < DAY_COUNT) card.inbound[delayed] = nth(card.inbound, delayed) + units;
  return units;
}

const MINIMUM_DISPLAY = 2;

/** Item forecasts err by a fifth either way, and buyers lean to too much. */
function planningError(random: Random): number {
  return 0.92 + random.next() * 0.3;
}

/** Days of safety stock and between orders, so that on average `coverDays` are on hand or on their way. */
function levels({ coverDays, leadDays }: Shelf, day: number): { safety: number; cycle: number } {
  const shelfDays = Math.max(6, nth(coverDays, Math.min(day, DAY_COUNT - 1)) - leadDays);
  return { safety: Math.round(shelfDays * 0.45), cycle: Math.round(shelfDays * 1.1) };
}

/** A delivery is never meant for longer than to the next time the product is sold out (then it must be used up) or phased out. */
function limit({ spans, soldUntil }: Shelf, arrival: number): { to: number; isTight: boolean } {
  const next = spans.find(span => span.from > arrival);
  return next === undefined ? { to: soldUntil + 10, isTight: false } : { to: next.to + 1, isTight: true };
}

/** Units from day `from` up to, not including, day `to`. */
type Demand = (from: number, to: number) => number;

function createDemand(sold: Int32Array, soldUntil: number): Demand {
  const sums = new Int32Array(DAY_COUNT + 1);
  for (let day = 0; day < DAY_COUNT; day += 1) sums[day + 1] = nth(sums, day) + nth(sold, day);
  const total = nth(sums, DAY_COUNT);
  // After the data sales go on as in its last eight weeks.
  const rate = (total - nth(sums, DAY_COUNT - 56)) / 56;
  return (from, to) => {
    const beyond = Math.max(0, Math.min(to, soldUntil) - DAY_COUNT);
    return nth(sums, Math.min(to, DAY_COUNT)) - nth(sums, Math.min(from, DAY_COUNT)) + beyond * rate;
  };
}

/** Shrinkage, a good 1.4 % of sales (National Retail Federation, Retail Security Survey 2022: 1.44 % in 2021), found at counts. */
const SHRINKAGE = 0.0144;

/** What the books must be corrected by: units sent back, count differences, breakage, and the write-off of what is left at the end. */
function adjust(shelf: Shelf, { day, left }: { day: number; left: number }): number {
  const { random, card, sold, demand, spans } = shelf;
  shelf.soldSinceCount += nth(sold, day);
  const span = spans.find(({ from, to }) => from - 1 <= day && day <= to);
  shelf.held += nth(shelf.sentBack, day);
  if (day === card.last && day < DAY_COUNT - 1) return -left;
  // Sold out means an empty shelf: only what late payers have bought is still there.
  if (span !== undefined) return Math.min(0, demand(day + 1, span.to + 1) - left);
  const back = shelf.held;
  shelf.held = 0;
  if (day < shelf.launch) return 0;
  return back - Math.min(left + back, lostUnits(shelf, { day, random }));
}

/** Counted about once a month; one count in eight finds a piece that was booked out by mistake. */
function lostUnits(shelf: Shelf, { day, random }: { day: number; random: Random }): number {
  const broken = random.chance(0.0015) ? random.int(1, 2) : 0;
  if (day < shelf.nextCount) return broken;
  shelf.nextCount = day + random.int(24, 36);
  const lost = Math.floor(shelf.soldSinceCount * SHRINKAGE + random.next());
  shelf.soldSinceCount = 0;
  return broken + (random.chance(0.125) ? -1 : lost);
}
