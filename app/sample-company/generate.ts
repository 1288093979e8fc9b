import { stockShelf } from './shelf';
import { calendarRows } from './calendar';
import { planCampaigns } from './campaigns';
import { handOutCoupons } from './coupons';
import { LAST_DAY } from './days';
import { trackEvents } from './events';
import { keepStock } from './inventory';
import { createMovements, recordMovements } from './movements';
import { makeMembers, tierOf } from './members';
import type { Member } from './members';
import { isSale, itemRows, netPaid, numberOrders, orderDay, orderRow, refundRows } from './orders';
import type { Order } from './orders';
import { makeProducts } from './products';
import { sendPushes } from './pushes';
import { createRandom } from './random';
import type { CompanyRows, MemberRow } from './rows';
import { scales } from './scale';
import type { Size } from './scale';
import { makeOrders } from './shopping';
import { openTickets } from './tickets';

/** Raise it with every change that moves a row, so that published files are rebuilt. */
export const generatorVersion = 4;

/** The seed of 青禾优选 as everybody sees it. */
export const defaultSeed = 20260630;

/** All rows of the company. The same seed and size give the same rows on every machine. */
export function generateCompany({ seed, size }: { seed: number; size: Size }): CompanyRows {
  const scale = scales[size];
  const stream = (name: string) => createRandom(seed, name);
  const products = makeProducts(stream('products'), scale);
  const members = makeMembers(stream('members'), scale);
  const shelf = stockShelf(products);
  const orders = numberOrders(makeOrders({ random: stream('orders'), scale, shelf, members }));
  const { rows: campaigns, coupons: couponPlans, messages } = planCampaigns();
  // Before the orders become rows, because a redeemed coupon lowers what was paid.
  const { coupons, grants } = handOutCoupons({ random: stream('coupons'), scale, members, orders }, couponPlans);
  const movements = createMovements(products);
  recordMovements(movements, orders);
  const pushes = sendPushes(stream('pushes'), { scale, members, messages });
  return {
    members: memberRows(members, orders),
    products: products.map(product => product.row),
    product_stages: products.flatMap(product => product.stages),
    orders: orders.map(orderRow),
    order_items: orders.flatMap(itemRows),
    refunds: refundRows(orders),
    inventory_daily: [...keepStock(stream('inventory'), { scale, products, movements })],
    campaigns,
    coupons,
    coupon_grants: grants,
    push_messages: pushes,
    app_events: trackEvents({ random: stream('events'), scale, members, orders, pushes, shelf }),
    cs_tickets: openTickets({ random: stream('tickets'), scale, members, orders }),
    calendar: calendarRows(),
  };
}

function memberRows(members: readonly Member[], orders: readonly Order[]): MemberRow[] {
  const net = new Map<Member, number>();
  const lastDay = new Map<Member, number>();
  for (const order of orders.filter(isSale)) {
    if (order.member === null) continue;
    const day = orderDay(order);
    lastDay.set(order.member, Math.max(day, lastDay.get(order.member) ?? 0));
    if (day > LAST_DAY - 365) net.set(order.member, (net.get(order.member) ?? 0) + netPaid(order));
  }
  return members.map(member => {
    const { push_opt_in, opted_out_at, ...row } = member.row;
    const tier = tierOf({ netLastYear: net.get(member) ?? 0, lastOrderDay: lastDay.get(member) ?? null });
    return { ...row, tier, push_opt_in, opted_out_at, merged_into: null };
  });
}
