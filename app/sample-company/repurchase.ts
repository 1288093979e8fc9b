import { monthStart } from './days';
import type { Member, PremiumHabit } from './members';
import { netPaid, orderDay } from './orders';
import type { Order } from './orders';
import { nth } from './random';
import { buy, returnDay } from './purchase';
import type { Shop } from './purchase';
import { repurchaseRate } from './story';

const HIGH_VALUE_FEN = 500000;
const COHORT_YEAR_DAYS = 365;
const WINDOW_DAYS = 90;

/** Members with more than CNY 5,000 net paid in the 365 days before the cohort day. */
export function highValueCohort(orders: readonly Order[], cohortDay: number): Set<Member> {
  const net = new Map<Member, number>();
  for (const order of orders) {
    const day = orderDay(order);
    if (order.member === null || day >= cohortDay || day < cohortDay - COHORT_YEAR_DAYS) continue;
    net.set(order.member, (net.get(order.member) ?? 0) + netPaid(order));
  }
  return new Set([...net].filter(([, fen]) => fen > HIGH_VALUE_FEN).map(([member]) => member));
}

/** Those of a cohort with a net-positive order on a later day within the window. */
export function returned(orders: readonly Order[], { cohort, cohortDay }: { cohort: ReadonlySet<Member>; cohortDay: number }): Set<Member> {
  const members = new Set<Member>();
  for (const order of orders) {
    const day = orderDay(order);
    if (order.member === null || !cohort.has(order.member)) continue;
    if (day > cohortDay && day <= cohortDay + WINDOW_DAYS && netPaid(order) > 0) members.add(order.member);
  }
  return members;
}

/**
 * The newest cohort whose window closes this month is filled up to the story's rate with resting members, the loyal
 * first. Chance alone would move a cohort of 180 by ±3.5 points, more than the whole story is about.
 */
export function bringBack(shop: Shop, { orders, month }: { orders: readonly Order[]; month: number }): Order[] {
  return [month - 2, month - 1, month]
    .filter(cohortMonth => cohortMonth >= 1)
    .reduce<Order[]>((extra, cohortMonth) => [...extra, ...fillCohort(shop, { orders: [...orders, ...extra], month, cohortMonth })], []);
}

/** How much of a cohort's quota has to be reached by the end of its first, second and third month. */
const pace = [0.25, 0.6, 1];

function fillCohort(shop: Shop, { orders, month, cohortMonth }: { orders: readonly Order[]; month: number; cohortMonth: number }): Order[] {
  const cohortDay = monthStart(cohortMonth);
  const cohort = highValueCohort(orders, cohortDay);
  const already = returned(orders, { cohort, cohortDay });
  const quota = Math.round(cohort.size * repurchaseRate(cohortMonth) * nth(pace, month - cohortMonth)) - already.size;
  if (quota <= 0) return [];
  const resting = [...cohort].filter(member => !already.has(member));
  return rank(shop, resting)
    .slice(0, quota)
    .map(member => buy(shop, { member, day: returnDay(shop.random, month), taste: 'premium', isKept: true }));
}

/** The loyal first, with some luck in it. */
function rank({ random }: Shop, members: readonly Member[]): Member[] {
  return members
    .map(member => ({ member, key: loyaltyOf(member.premium) + random.next() * 0.35 }))
    .sort((left, right) => right.key - left.key)
    .map(({ member }) => member);
}

function loyaltyOf(habit: PremiumHabit | null): number {
  return habit?.loyalty ?? 0.3;
}
