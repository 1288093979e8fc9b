import { purchaseDays } from './buying-process';
import { DAY_SECONDS, LAST_DAY, MONTH_COUNT, monthOf, monthStarts } from './days';
import { drawDay } from './demand';
import { Ledger } from './ledger';
import type { Member, PremiumHabit } from './members';
import type { Order } from './orders';
import { buy } from './purchase';
import type { Shop } from './purchase';
import { nth } from './random';
import { createReturns } from './repurchase';

/** Two years of purchases, month by month, because who comes back depends on what was bought before. */
export function makeOrders(shop: Shop): Ledger {
  const ledger = new Ledger(shop.members);
  const returns = createReturns(shop, ledger);
  const visits = everydayVisits(shop);
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    for (const { member, day } of nth(visits, month)) ledger.add(buy(shop, { member, day, taste: 'everyday' }));
    for (const order of monthEndOrders(shop, month)) ledger.add(order);
    for (const member of shop.members) {
      if (member.premium !== null) addPremiumOrders(shop, { ledger, member, premium: member.premium, month });
    }
    returns.bringBack(month);
  }
  return ledger;
}

interface Visit {
  /** NULL: a guest. */
  member: Member | null;
  day: number;
}

/** One in thirty checks out without signing in. */
const GUEST_SHARE = 0.034;

/** When everyday members and guests buy, by month. */
function everydayVisits({ random, members }: Shop): Visit[][] {
  const visits: Visit[][] = Array.from({ length: MONTH_COUNT }, () => []);
  for (const member of members) {
    if (member.habit === null) continue;
    for (const day of purchaseDays(random, { habit: member.habit, registeredOn: member.registeredOn })) {
      nth(visits, monthOf(day)).push({ member: random.chance(GUEST_SHARE) ? null : member, day });
    }
  }
  return visits;
}

/** The last minutes of a month, every other one paid in the next month: the edge that month filters trip over. */
function monthEndOrders(shop: Shop, month: number): Order[] {
  const day = nth(monthStarts, month + 1) - 1;
  return Array.from({ length: shop.scale.monthEndOrders }, (_, index) => {
    const second = DAY_SECONDS - 1 - shop.random.int(20, 590);
    const crosses = (index + month) % 2 === 1 && day < LAST_DAY;
    return buy(shop, {
      member: drawRegistered(shop, day),
      day,
      taste: 'everyday',
      second,
      paysAfter: crosses ? DAY_SECONDS - second + shop.random.int(5, 300) : 12,
      isKept: true,
    });
  });
}

/** An everyday member registered before the day; NULL, a guest, where luck finds none. */
function drawRegistered({ random, members }: Shop, day: number): Member | null {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const member = random.pick(members);
    if (member.habit !== null && member.registeredOn < day) return member;
  }
  return null;
}

const ORDERS_PER_BURST_MONTH = 1.75;
const ORDERS_PER_QUIET_MONTH = 0.05;

interface PremiumMonth {
  ledger: Ledger;
  member: Member;
  premium: PremiumHabit;
  month: number;
}

/** In a burst nearly two orders a month until the budget is spent; before and after it next to nothing unless `bringBack` calls. */
function addPremiumOrders(shop: Shop, { ledger, member, premium, month }: PremiumMonth): void {
  const { burstFrom, burstMonths, budget } = premium;
  const isBurst = burstFrom <= month && month < burstFrom + burstMonths && ledger.netPaid(member, { from: 0, to: LAST_DAY }) < budget;
  const mean = isBurst ? ORDERS_PER_BURST_MONTH : ORDERS_PER_QUIET_MONTH;
  const count = Math.floor(mean * 2 * shop.random.next() + shop.random.next());
  for (let order = 0; order < (isBurst ? count : Math.min(count, 1)); order += 1) {
    const day = drawDay(shop.random, month);
    if (day > member.registeredOn) ledger.add(buy(shop, { member, day, taste: 'premium' }));
  }
}
