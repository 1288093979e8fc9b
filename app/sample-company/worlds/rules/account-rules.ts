import type { BusinessRule } from './rule';

/** Accounts that are not one person each. */
export const accountRules: readonly BusinessRule[] = [
  {
    rule: 'a merged account stopped before the kept one began, and the kept one is not merged',
    findBroken: ({ members, orders }) => {
      const memberOf = new Map(members.map(member => [member.member_id, member]));
      const lastOrder = new Map<string, number>();
      for (const { member_id, created_at } of orders) {
        if (member_id !== null) lastOrder.set(member_id, Math.max(created_at, lastOrder.get(member_id) ?? 0));
      }
      const isBroken = ({ member_id, registered_at, merged_into }: (typeof members)[number]) => {
        const kept = memberOf.get(merged_into ?? '');
        if (kept === undefined) return false;
        return kept.merged_into !== null || kept.registered_at <= registered_at || (lastOrder.get(member_id) ?? 0) >= kept.registered_at;
      };
      return members.filter(isBroken).map(member => member.member_id);
    },
  },
  {
    rule: 'test accounts try orders of a cent and get neither pushes nor coupons',
    findBroken: ({ orders, push_messages, coupon_grants }) =>
      [...orders.filter(order => order.goods_amount > 100), ...push_messages, ...coupon_grants].flatMap(({ member_id }) =>
        member_id?.startsWith('T') === true ? [member_id] : [],
      ),
  },
];
