import { dayOfSecond } from '../../days';
import { inOrder, repeated } from './rule';
import type { BusinessRule } from './rule';

/** Coupons and the members they were given to. */
export const couponRules: readonly BusinessRule[] = [
  {
    rule: 'discounts come from coupons redeemed by their member, within validity, above their thresholds',
    findBroken: ({ coupon_grants, coupons, orders }) => {
      const couponOf = new Map(coupons.map(coupon => [coupon.coupon_id, coupon]));
      const orderOf = new Map(orders.map(order => [order.order_id, order]));
      const taken = new Map<string, number>();
      const broken = coupon_grants.filter(grant => {
        const coupon = couponOf.get(grant.coupon_id);
        const order = orderOf.get(grant.redeemed_order_id ?? '');
        if (order === undefined || coupon === undefined) return false;
        taken.set(order.order_id, (taken.get(order.order_id) ?? 0) + coupon.discount_amount);
        const day = dayOfSecond(order.created_at);
        if (order.member_id !== grant.member_id || grant.redeemed_at !== order.created_at) return true;
        return order.goods_amount < coupon.threshold_amount || day < coupon.valid_from || day > coupon.valid_to;
      });
      const odd = orders.filter(order => (taken.get(order.order_id) ?? 0) !== order.discount_amount);
      return [...broken.map(grant => grant.grant_id), ...odd.map(order => order.order_id)];
    },
  },
  {
    rule: 'a grant is issued, claimed, redeemed and reversed in this order, and comes back when its order does',
    findBroken: ({ coupon_grants, orders, refunds }) => {
      const back = new Set([
        ...orders.filter(order => order.status === 'cancelled').map(order => order.order_id),
        ...refunds.filter(refund => refund.line_no === null).map(refund => refund.order_id),
      ]);
      return coupon_grants
        .filter(
          ({ issued_at, claimed_at, redeemed_at, redeemed_order_id, reversed_at }) =>
            !inOrder([issued_at, claimed_at, redeemed_at, reversed_at]) ||
            (redeemed_at === null) !== (redeemed_order_id === null) ||
            (reversed_at !== null) !== back.has(redeemed_order_id ?? ''),
        )
        .map(grant => grant.grant_id);
    },
  },
  {
    rule: 'as many coupons are issued as there are grants, at least one, one per member and coupon',
    findBroken: ({ coupons, coupon_grants }) => {
      const grants = new Map<string, number>();
      for (const { coupon_id } of coupon_grants) grants.set(coupon_id, (grants.get(coupon_id) ?? 0) + 1);
      return [
        ...coupons
          .filter(coupon => coupon.issued_count < 1 || grants.get(coupon.coupon_id) !== coupon.issued_count)
          .map(({ coupon_id }) => coupon_id),
        ...repeated(coupon_grants.map(grant => `${grant.coupon_id} ${grant.member_id}`)),
      ];
    },
  },
];
