import type { CouponPlan } from './campaigns';
import { DAY_SECONDS, LAST_SECOND } from './days';
import type { Member } from './members';
import { isSale, orderDay } from './orders';
import type { Order } from './orders';
import { shuffled } from './random';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { CouponRow, GrantRow } from './rows';
import type { Scale } from './scale';
import { redemptionRate } from './story';

interface Handout {
  random: Random;
  scale: Scale;
  members: readonly Member[];
  orders: readonly Order[];
}

export interface CouponBook {
  coupons: CouponRow[];
  grants: GrantRow[];
}

/**
 * Hands out every coupon, lets members claim and redeem it, and takes the discount off the orders they redeem it on (it
 * changes `discount` of the orders given). One coupon an order; redemptions are a quota of the claims, as the story needs.
 */
export function handOutCoupons(handout: Handout, plans: readonly CouponPlan[]): CouponBook {
  const used = new Set<Order>();
  const sets = plans.map(plan => ({ plan, grants: grantsOf(handout, { plan, used }) }));
  const grants = sets
    .flatMap(set => set.grants)
    .sort((left, right) => left.issued_at - right.issued_at)
    .map((grant, index) => ({ ...grant, grant_id: sequenceId('G', { number: index + 1, digits: 6 }) }));
  return { coupons: sets.map(({ plan, grants: own }) => couponRow(plan, own.length)), grants };
}

function couponRow({ row: { valid_from, valid_to, ...row } }: CouponPlan, issued: number): CouponRow {
  return { ...row, issued_count: issued, valid_from, valid_to };
}

const CLAIM_SHARE = 0.62;
/** Of the redemptions, those on orders that were cancelled or wholly refunded: the coupon comes back. */
const REVERSED_SHARE = 0.05;

function grantsOf({ random, scale, members, orders }: Handout, { plan, used }: { plan: CouponPlan; used: Set<Order> }): GrantRow[] {
  const weight = plan.promotion === null ? 0.86 : plan.promotion.lift > 4 ? 1.5 : 1.1;
  const count = Math.round(scale.grantsPerCoupon * weight * (0.93 + random.next() * 0.14));
  const claimed = Math.round(count * (CLAIM_SHARE + random.bell() * 0.02));
  const rate = redemptionRate({ promotion: plan.promotion?.name ?? null, month: plan.month });
  // The 618 rates are the story's; those of other coupons wander a little.
  const redeemed = Math.round(claimed * (plan.promotion?.name === '618' ? rate : rate + random.bell() * 0.012));
  const usable = shuffled(
    random,
    orders.filter(order => isUsable(order, plan) && !used.has(order)),
  );
  const kept = onePerMember(usable.filter(order => isSale(order) && !isWhollyRefunded(order))).slice(0, redeemed);
  const keepers = new Set(kept.map(order => order.member));
  const lost = onePerMember(usable.filter(order => !keepers.has(order.member) && returnsCoupon(order))).slice(
    0,
    Math.round(redeemed * REVERSED_SHARE),
  );
  const redeemers = [...kept, ...lost];
  const redeemerMembers = new Set(redeemers.map(order => order.member));
  const others = shuffled(
    random,
    members.filter(member => member.registeredOn < plan.row.valid_from && !redeemerMembers.has(member)),
  );
  for (const order of redeemers) {
    order.discount = plan.row.discount_amount;
    used.add(order);
  }
  return [
    ...redeemers.map(order => redeemedGrant(random, { plan, order })),
    ...others
      .slice(0, Math.max(0, count - redeemers.length))
      .map((member, index) => idleGrant(random, { plan, member, isClaimed: index < claimed - redeemers.length })),
  ];
}

function isUsable(order: Order, { row }: CouponPlan): boolean {
  const day = orderDay(order);
  const { member } = order;
  if (member === null || order.status === 'pending' || order.goods < row.threshold_amount) return false;
  // Coupons go out to those registered the day before; a first-day order cannot hold one.
  return member.registeredOn < row.valid_from && day > row.valid_from && day <= row.valid_to;
}

function isWhollyRefunded({ refund }: Order): boolean {
  return refund !== null && refund.line === null;
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
  return isWhollyRefunded(order) ? (order.refund?.at ?? null) : null;
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
