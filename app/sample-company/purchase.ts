import { fillBasket } from './basket';
import type { Line } from './basket';
import type { Shelf, Taste } from './shelf';
import { monthOf, monthStarts } from './days';
import { drawDay, drawSecond, momentOf } from './demand';
import { drawChannel } from './members';
import type { Member } from './members';
import { placeOrder } from './orders';
import type { Order } from './orders';
import { nth } from './random';
import type { Random } from './random';
import type { Scale } from './scale';

export interface Shop {
  random: Random;
  scale: Scale;
  shelf: Shelf;
  members: readonly Member[];
}

export interface Purchase {
  member: Member | null;
  day: number;
  taste: Taste;
  isKept?: boolean;
  second?: number;
  paysAfter?: number;
}

/** An order of nothing is no order: tries again until something in the shop fits. */
function fillSomeBasket(shop: Shop, request: { day: number; taste: Taste }): Line[] {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const lines = fillBasket(shop.random, { shelf: shop.shelf, ...request });
    if (lines.length > 0) return lines;
  }
  throw new RangeError(`nothing to buy on day ${request.day}`);
}

/** One order; on the day of registration it comes after it. */
export function buy(shop: Shop, { member, day, taste, second, ...rest }: Purchase): Order {
  const { random, scale } = shop;
  const channel = drawChannel(random, member);
  const drawn = momentOf(day, second ?? drawSecond(random, channel));
  const createdAt =
    member !== null && drawn <= member.row.registered_at ? Math.min(member.row.registered_at + 60, momentOf(day, 86399)) : drawn;
  return placeOrder(random, { scale, member, channel, createdAt, lines: fillSomeBasket(shop, { day, taste }), ...rest });
}

/** Days on which a returning member buys: not the first, so that the order lies after the cohort day, and never past day 27. */
export function returnDay(random: Random, month: number): number {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const day = drawDay(random, month);
    const offset = day - nth(monthStarts, monthOf(day));
    if (offset >= 1 && offset <= 26) return day;
  }
  return nth(monthStarts, month) + 10;
}
