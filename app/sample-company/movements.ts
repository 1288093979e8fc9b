import { DAY_COUNT, dayOfSecond, FIRST_DAY } from './days';
import { isSale } from './orders';
import type { Order, Refund } from './orders';
import type { Product } from './products';
import { nth } from './random';

/**
 * Units that leave and come back, per product and day: cell `product.index * DAY_COUNT + offset of the day`. Plain arrays, because a big
 * company's orders are made shard by shard and only these sums are kept.
 */
export interface Movements {
  /** Units of orders paid that day and not cancelled. */
  sold: Int32Array;
  /** Of these, units that were not refunded wholly later: what counts as cost of goods sold. */
  kept: Int32Array;
  /** Units put back on the shelf that day. */
  sentBack: Int32Array;
}

export function createMovements(products: readonly Product[]): Movements {
  const cells = products.length * DAY_COUNT;
  return { sold: new Int32Array(cells), kept: new Int32Array(cells), sentBack: new Int32Array(cells) };
}

export function recordMovements({ sold, kept, sentBack }: Movements, orders: readonly Order[]): void {
  for (const order of orders) {
    if (!isSale(order) || order.paidAt === null) continue;
    const paidOn = dayOfSecond(order.paidAt) - FIRST_DAY;
    for (let index = 0; index < order.lines.length; index += 1) {
      const { product, quantity } = nth(order.lines, index);
      const cell = product.index * DAY_COUNT;
      add(sold, cell + paidOn, quantity);
      const refund = wholeRefund(order, index + 1);
      if (refund === undefined) add(kept, cell + paidOn, quantity);
      else if (isResellable(refund)) add(sentBack, cell + dayOfSecond(refund.at) - FIRST_DAY, quantity);
    }
  }
}

/** Adds what another region moved. */
export function addMovements(total: Movements, more: Movements): void {
  for (const kind of ['sold', 'kept', 'sentBack'] as const) {
    const cells = total[kind];
    const moved = more[kind];
    for (let cell = 0; cell < moved.length; cell += 1) if (moved[cell] !== 0) add(cells, cell, nth(moved, cell));
  }
}

function add(cells: Int32Array, cell: number, units: number): void {
  cells[cell] = nth(cells, cell) + units;
}

/** The refund that paid the line back in full, alone or with its order. */
function wholeRefund({ refunds }: Order, line: number): Refund | undefined {
  return refunds.find(refund => refund.share === 1 && (refund.line === null || refund.line === line));
}

/** What was faulty or broken does not go back on the shelf. */
function isResellable({ reason }: Refund): boolean {
  return reason === 'size_unfit' || reason === 'changed_mind' || reason === 'late_delivery';
}
