import type { Member } from './members';
import { netPaid, orderDay } from './orders';
import type { Order } from './orders';

/** What each member of a region has bought so far, so that nobody has to be looked for among all orders. */
export class Ledger {
  readonly orders: Order[] = [];
  readonly #byMember: Order[][];

  constructor(members: readonly Member[]) {
    this.#byMember = members.map(() => []);
  }

  add(order: Order): void {
    this.orders.push(order);
    if (order.member !== null) this.of(order.member).push(order);
  }

  /** In the order in which they were added. */
  of(member: Member): Order[] {
    const own = this.#byMember[member.index];
    if (own === undefined) throw new RangeError(`no member ${member.index} in this region`);
    return own;
  }

  /** Fen net paid in orders created on the days `from` to `to`, both included. */
  netPaid(member: Member, { from, to }: { from: number; to: number }): number {
    let sum = 0;
    for (const order of this.of(member)) {
      const day = orderDay(order);
      if (day >= from && day <= to) sum += netPaid(order);
    }
    return sum;
  }
}
