import { DAY_COUNT, FIRST_DAY, LAST_DAY } from './days';
import type { Movements } from './movements';
import { stockRecordEnd } from './phase-out';
import type { Product } from './products';
import type { Span } from './sold-out';

/** One product's stock. Days are offsets from the first day of the data; all arrays have one cell per day. */
export interface StockCard {
  product: Product;
  /** First and last day with a record; none when last is before first. */
  first: number;
  last: number;
  /** First and last day on which the product is sold, and when it was sold out between. */
  launch: number;
  soldUntil: number;
  spans: readonly Span[];
  sold: Int32Array;
  sentBack: Int32Array;
  demand: Demand;
  onHand: Int32Array;
  inTransit: Int32Array;
  inbound: Int32Array;
  adjustment: Int32Array;
}

/** Units sold from day `from` up to, not including, day `to`. */
type Demand = (from: number, to: number) => number;

export function openStockCard(product: Product, movements: Movements): StockCard {
  const { launched_on: launchedOn } = product.row;
  const cells = product.index * DAY_COUNT;
  const sold = movements.sold.subarray(cells, cells + DAY_COUNT);
  const soldUntil = product.soldUntil - FIRST_DAY;
  return {
    product,
    first: (product.stockFrom ?? LAST_DAY + 1) - FIRST_DAY,
    last: launchedOn === null ? -1 : stockRecordEnd(product.soldUntil) - FIRST_DAY,
    launch: Math.max(0, (launchedOn ?? FIRST_DAY) - FIRST_DAY),
    soldUntil,
    spans: product.soldOut.map(({ from, to }) => ({ from: from - FIRST_DAY, to: to - FIRST_DAY })),
    sold,
    sentBack: movements.sentBack.subarray(cells, cells + DAY_COUNT),
    demand: createDemand(sold, soldUntil),
    onHand: new Int32Array(DAY_COUNT),
    inTransit: new Int32Array(DAY_COUNT),
    inbound: new Int32Array(DAY_COUNT),
    adjustment: new Int32Array(DAY_COUNT),
  };
}

/** After the data sales go on as in its last eight weeks. */
function createDemand(sold: Int32Array, soldUntil: number): Demand {
  const sums = new Int32Array(DAY_COUNT + 1);
  for (let day = 0; day < DAY_COUNT; day += 1) sums[day + 1] = (sums[day] ?? 0) + (sold[day] ?? 0);
  const total = sums[DAY_COUNT] ?? 0;
  const rate = (total - (sums[DAY_COUNT - 56] ?? 0)) / 56;
  return (from, to) => {
    if (to <= DAY_COUNT) return (sums[to] ?? 0) - (sums[from] ?? 0);
    const beyond = Math.max(0, Math.min(to, soldUntil) - DAY_COUNT);
    return total - (sums[Math.min(from, DAY_COUNT)] ?? 0) + beyond * rate;
  };
}
