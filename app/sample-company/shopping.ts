import { MONTH_COUNT, monthStarts } from './days';
import { drawDay, monthWeight } from './demand';
import type { Member } from './members';
import { netPaid } from './orders';
import type { Order } from './orders';
import { buy } from './purchase';
import type { Shop } from './purchase';
import { cumulate, drawIndex, nth } from './random';
import { bringBack } from './repurchase';

/** Two years of purchases, month by month, because who comes back depends on what was bought before. */
export function makeOrders(shop: Shop): Order[] {
  const everyday = shop.members.filter(member => member.premium === null);
  const appetite = cumulate(everyday.map(member => member.appetite));
  const totalWeight = Array.from({ length: MONTH_COUNT }, (_, month) => monthWeight(month)).reduce((left, right) => left + right, 0);
  const orders: Order[] = [];
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    const count = Math.round((shop.scale.everydayOrders * monthWeight(month)) / totalWeight);
    for (let index = 0; index < count; index += 1) {
      orders.push(everydayOrder(shop, { day: drawDay(shop.random, month), everyday, appetite }));
    }
    orders.push(...monthEndOrders(shop, { month, everyday, appetite }));
    const spent = spentBy(orders);
    orders.push(...shop.members.flatMap(member => premiumOrders(shop, { member, month, spent: spent.get(member) ?? 0 })));
    orders.push(...bringBack(shop, { orders, month }));
  }
  return orders;
}

/** Fen net paid by each member so far. */
function spentBy(orders: readonly Order[]): Map<Member, number> {
  const spent = new Map<Member, number>();
  for (const order of orders) if (order.member !== null) spent.set(order.member, (spent.get(order.member) ?? 0) + netPaid(order));
  return spent;
}

const GUEST_SHARE = 0.03;

interface Crowd {
  everyday: readonly Member[];
  appetite: readonly number[];
}

function everydayOrder(shop: Shop, { day, ...crowd }: Crowd & { day: number }): Order {
  const member = shop.random.chance(GUEST_SHARE) ? null : drawBuyer(shop, { day, ...crowd });
  return buy(shop, { member, day, taste: 'everyday' });
}

/** Somebody registered by then; interest fades by 1.5 % a month after registration, to a third. */
function drawBuyer({ random }: Shop, { day, everyday, appetite }: Crowd & { day: number }): Member | null {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const member = nth(everyday, drawIndex(random, appetite));
    const months = (day - member.registeredOn) / 30;
    if (months >= 0 && random.chance(Math.max(0.34, 1 - months * 0.015))) return member;
  }
  return null;
}

/** The last minutes of a month, every other one paid in the next month: the edge that month filters trip over. */
function monthEndOrders(shop: Shop, { month, ...crowd }: Crowd & { month: number }): Order[] {
  const day = nth(monthStarts, month + 1) - 1;
  return Array.from({ length: shop.scale.monthEndOrders }, (_, index) => {
    const member = drawBuyer(shop, { day, ...crowd });
    const second = 86399 - shop.random.int(20, 590);
    const crosses = (index + month) % 2 === 1 && month < MONTH_COUNT - 1;
    return buy(shop, {
      member,
      day,
      taste: 'everyday',
      second,
      paysAfter: crosses ? 86400 - second + shop.random.int(5, 300) : 12,
      isKept: true,
    });
  });
}

const ORDERS_PER_BURST_MONTH = 1.75;
const ORDERS_PER_QUIET_MONTH = 0.05;

/** In a burst nearly two orders a month until the budget is spent; before and after it next to nothing unless `bringBack` calls. */
function premiumOrders(shop: Shop, { member, month, spent }: { member: Member; month: number; spent: number }): Order[] {
  if (member.premium === null) return [];
  const { burstFrom, burstMonths, budget } = member.premium;
  const isBurst = burstFrom <= month && month < burstFrom + burstMonths && spent < budget;
  const mean = isBurst ? ORDERS_PER_BURST_MONTH : ORDERS_PER_QUIET_MONTH;
  const count = Math.floor(mean * 2 * shop.random.next() + shop.random.next());
  return Array.from({ length: isBurst || count <= 1 ? count : 0 }, () => drawDay(shop.random, month))
    .filter(day => day > member.registeredOn)
    .map(day => buy(shop, { member, day, taste: 'premium' }));
}
