import { calendarRows } from '../calendar';
import { dayOfSecond, LAST_DAY } from '../days';
import { tierOf } from '../members';
import type { CompanyRows, MemberRow } from '../rows';
import { stockRows } from './stock';
import { sumBy } from './world';
import type { World } from './world';

/** The calendar is whole in every world: a query may count its days by it or by `range`, and both are right. */
export function closeWorld(world: World): CompanyRows {
  const { rows } = world;
  for (const coupon of rows.coupons) {
    coupon.issued_count = rows.coupon_grants.filter(grant => grant.coupon_id === coupon.coupon_id).length;
  }
  const tiers = memberTiers(world);
  for (const member of rows.members) member.tier = tiers(member);
  return { ...rows, inventory_daily: stockRows(world, world.stockPlans), calendar: allDays };
}

const allDays = calendarRows();

function memberTiers({ rows }: World): (member: MemberRow) => MemberRow['tier'] {
  const refunded = sumBy(rows.refunds, refund => [refund.order_id, refund.amount]);
  const sales = rows.orders.filter(order => order.paid_at !== null && order.status !== 'cancelled');
  const recent = sales.filter(order => dayOfSecond(order.created_at) > LAST_DAY - 365);
  const net = sumBy(recent, order => [order.member_id ?? '', order.paid_amount - (refunded.get(order.order_id) ?? 0)]);
  const lastDay = new Map<string, number>();
  for (const { member_id, created_at } of sales) {
    lastDay.set(member_id ?? '', Math.max(dayOfSecond(created_at), lastDay.get(member_id ?? '') ?? 0));
  }
  return ({ member_id }) => tierOf({ netLastYear: net.get(member_id) ?? 0, lastOrderDay: lastDay.get(member_id) ?? null });
}
