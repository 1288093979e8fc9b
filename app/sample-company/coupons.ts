import { isFlood } from './campaigns';
import type { CouponPlan } from './campaigns';
import { redemptionQuotas } from './coupon-quotas';
import { DAY_SECONDS, LAST_SECOND } from './days';
import type { Member } from './members';
import { isSale, isWhollyRefunded, orderDay } from './orders';
import type { Order } from './orders';
import { nth, shuffled } from './random';
import type { Random } from './random';
import { numberIn, sequenceId } from './rows';
import type { GrantRow, Region } from './rows';
import type { Scale } from './scale';
import { sortedBy } from './sorted-by';

interface Handout {
  random: Random;
  scale: Scale;
  region: Region;
  members: readonly Member[];
  /** In the order of their creation. */
  orders: readonly Order[];
}

/**
 * Hands out every coupon, lets members claim and redeem it, and takes the discounts off the orders they redeem them on (it changes
 * `discount` and `thresholds` of the orders given). Several coupons stack on one order while their thresholds together fit under its
 * goods amount. Redemptions are a quota of the claims, as the story needs.
 */
export function handOutCoupons(handout: Handout, plans: readonly CouponPlan[]): GrantRow[] {
  const handed: GrantRow[] = [];
  for (const group of byCampaign(plans)) {
    const books = group.map((plan, index) => openBook(handout, { plan, share: { index, of: group.length } }));
    // Dear coupons first: who can use one of those takes it, and what they leave over goes to the cheaper kinds.
    for (const { book, quota } of redemptionQuotas(handout.random, books)) handed.push(...grantsOf(handout, { book, quota }));
  }
  const grants = sortedBy(handed, grant => grant.issued_at);
  for (let index = 0; index < grants.length; index += 1) {
    nth(grants, index).grant_id = sequenceId('G', { number: numberIn(handout.region, index), digits: 6 });
  }
  return grants;
}

function byCampaign(plans: readonly CouponPlan[]): CouponPlan[][] {
  const groups = new Map<string, CouponPlan[]>();
  for (const plan of plans) groups.set(plan.row.campaign_id, [...(groups.get(plan.row.campaign_id) ?? []), plan]);
  return [...groups.values()];
}

/** A kind of coupon and how many of it are issued and claimed. */
export interface CouponBook {
  plan: CouponPlan;
  issued: number;
  claimed: number;
}

/** Part of the 100,000, or the usual number give or take 7 %. */
function openBook({ random, scale }: Handout, { plan, share }: { plan: CouponPlan; share: { index: number; of: number } }): CouponBook {
  const { promotion } = plan;
  const flood = Math.floor((scale.coupons618 * (share.index + 1)) / share.of) - Math.floor((scale.coupons618 * share.index) / share.of);
  const weight = promotion === null ? 1 : promotion.name === '618' ? 2.3 : 1.1;
  const usual = Math.round(scale.grantsPerCoupon * weight * (0.93 + random.next() * 0.14));
  const issued = isFlood(promotion) ? flood : usual;
  return { plan, issued, claimed: Math.round(issued * (claimShare(plan) + random.bell() * 0.012)) };
}

/** Hardly anybody opens the twelfth coupon of a flood; one that suits is fetched. */
function claimShare({ promotion }: CouponPlan): number {
  if (isFlood(promotion)) return 0.14;
  return promotion === null ? 0.5 : 0.56;
}

/** Of the redemptions, those on orders that were cancelled or wholly refunded: the coupon comes back. */
const REVERSED_SHARE = 0.05;

function grantsOf({ random, members, orders }: Handout, { book, quota }: { book: CouponBook; quota: number }): GrantRow[] {
  const { plan, issued, claimed } = book;
  const usable = shuffled(
    random,
    ordersOfDays(orders, { from: plan.row.valid_from + 1, to: plan.row.valid_to }).filter(order => isUsable(order, plan)),
  );
  const kept = onePerMember(usable.filter(order => isSale(order) && !isWhollyRefunded(order))).slice(0, quota);
  const keepers = new Set(kept.map(order => order.member));
  const lost = onePerMember(usable.filter(order => !keepers.has(order.member) && returnsCoupon(order))).slice(
    0,
    Math.round(quota * REVERSED_SHARE),
  );
  const redeemers = [...kept, ...lost];
  for (const order of redeemers) {
    order.discount += plan.row.discount_amount;
    order.thresholds += plan.row.threshold_amount;
  }
  const holders = new Set(redeemers.map(order => order.member));
  const others = shuffled(
    random,
    members.filter(member => member.registeredOn < plan.row.valid_from && !member.isTest && !holders.has(member)),
  );
  return [
    ...redeemers.map(order => redeemedGrant(random, { plan, order })),
    ...others
      .slice(0, Math.max(0, issued - redeemers.length))
      .map((member, index) => idleGrant(random, { plan, member, isClaimed: index < claimed - redeemers.length })),
  ];
}

/** The stretch of a list in time that was created on the days `from` to `to`. */
function ordersOfDays(orders: readonly Order[], { from, to }: { from: number; to: number }): readonly Order[] {
  return orders.slice(firstOnOrAfter(orders, from), firstOnOrAfter(orders, to + 1));
}

/** The place of the first order of a day or later, by binary search; the list's length where there is none. */
function firstOnOrAfter(orders: readonly Order[], day: number): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderDay(nth(orders, middle)) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Coupons go out to those registered the day before. */
function isUsable(order: Order, { row }: CouponPlan): boolean {
  const { member } = order;
  if (member === null || member.isTest || order.status === 'pending') return false;
  return order.goods >= order.thresholds + row.threshold_amount && member.registeredOn < row.valid_from;
}

function returnsCoupon(order: Order): boolean {
  return isWhollyRefunded(order) || order.status === 'cancelled';
}

function onePerMember(orders: readonly Order[]): Order[] {
  const seen = new Set<Member | null>();
  return orders.filter(order => !seen.has(order.member) && seen.add(order.member));
}

function redeemedGrant(random: Random, { plan, order }: { plan: CouponPlan; order: Order }): GrantRow {
  const issuedAt = issueMoment(random, plan);
  const latestClaim = Math.min(order.createdAt - 30, issuedAt + 5 * DAY_SECONDS);
  return {
    ...idleGrant(random, { plan, member: order.member, isClaimed: false }),
    issued_at: issuedAt,
    claimed_at: random.int(issuedAt + 60, latestClaim),
    redeemed_at: order.createdAt,
    redeemed_order_id: order.orderId,
    reversed_at: reversalOf(random, order),
  };
}

/** With the refund, or within a day of a cancelled order. */
function reversalOf(random: Random, order: Order): number | null {
  if (order.status === 'cancelled') return Math.min(LAST_SECOND, (order.paidAt ?? order.createdAt) + random.int(600, 80000));
  return order.refunds.find(refund => refund.line === null)?.at ?? null;
}

function idleGrant(random: Random, { plan, member, isClaimed }: { plan: CouponPlan; member: Member | null; isClaimed: boolean }): GrantRow {
  const issuedAt = issueMoment(random, plan);
  const lastSecond = (plan.row.valid_to + 1) * DAY_SECONDS - 1;
  return {
    grant_id: '',
    coupon_id: plan.row.coupon_id,
    member_id: member?.row.member_id ?? '',
    issued_at: issuedAt,
    claimed_at: isClaimed ? Math.min(lastSecond, issuedAt + random.int(60, 4 * DAY_SECONDS)) : null,
    redeemed_at: null,
    redeemed_order_id: null,
    reversed_at: null,
  };
}

/** Between nine and eleven on the first morning. */
function issueMoment(random: Random, { row }: CouponPlan): number {
  return row.valid_from * DAY_SECONDS + random.int(9 * 3600, 11 * 3600);
}
