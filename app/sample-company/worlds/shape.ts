import type { AmountKind, MomentKind, SpanKind } from './moments';
import type { Range } from './world';

/** How many of what a world holds, and how its values lie. Counts are drawn between low and high, both included. */
export interface Shape {
  members: Range;
  products: Range;
  /** New products on their way through the stages. */
  launches: Range;
  ordersPerMember: Range;
  guestOrders: Range;
  linesPerOrder: Range;
  coupons: Range;
  campaigns: Range;
  pushesPerMember: Range;
  sessionsPerMember: Range;
  guestSessions: Range;
  ticketsPerMember: Range;
  guestTickets: Range;
  /** Days of stock around a day of the focus. */
  stockDays: Range;
  /** Of a hundred: members without orders, cancelled, unpaid, refunded orders; nullable columns left NULL; retried events. */
  idlePercent: number;
  cancelledPercent: number;
  unpaidPercent: number;
  refundPercent: number;
  nullPercent: number;
  retryPercent: number;
  /** Days on which stock moves without a sale. */
  busyPercent: number;
  moments: MomentKind;
  amounts: AmountKind;
  spans: SpanKind;
  /** `one`: every column of a kind (city, channel, category, status, topic …) has one value. */
  variety: 'many' | 'one';
  /** Cities and titles; NULL: the usual ones. `near`: spellings that differ by a suffix, a space, or case. */
  spelling: 'usual' | 'near';
}

export const ordinary: Shape = {
  members: [8, 12],
  products: [5, 8],
  launches: [1, 3],
  ordersPerMember: [0, 4],
  guestOrders: [1, 4],
  linesPerOrder: [1, 3],
  coupons: [2, 4],
  campaigns: [1, 2],
  pushesPerMember: [2, 5],
  sessionsPerMember: [0, 3],
  guestSessions: [1, 3],
  ticketsPerMember: [0, 2],
  guestTickets: [1, 2],
  stockDays: [8, 20],
  idlePercent: 20,
  cancelledPercent: 12,
  unpaidPercent: 10,
  refundPercent: 35,
  nullPercent: 20,
  retryPercent: 8,
  busyPercent: 50,
  moments: 'spread',
  amounts: 'spread',
  spans: 'free',
  variety: 'many',
  spelling: 'usual',
};

const none: Range = [0, 0];
const one: Range = [1, 1];

/** No rows but the calendar's. */
export const nothing: Partial<Shape> = {
  ...{ members: none, products: none, launches: none, ordersPerMember: none, guestOrders: none, coupons: none, campaigns: none },
  ...{ pushesPerMember: none, sessionsPerMember: none, guestSessions: none, ticketsPerMember: none, guestTickets: none, stockDays: none },
};

/** One row of each; the product is the one ordered. */
export const oneOfEach: Partial<Shape> = {
  ...{ members: one, products: none, launches: none, ordersPerMember: one, guestOrders: none, linesPerOrder: one, coupons: one },
  ...{ campaigns: one, pushesPerMember: one, sessionsPerMember: one, guestSessions: none, ticketsPerMember: one, guestTickets: none },
  ...{ stockDays: one, idlePercent: 0, refundPercent: 50, cancelledPercent: 5, unpaidPercent: 5 },
};
