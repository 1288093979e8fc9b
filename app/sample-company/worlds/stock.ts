import { dayOfSecond, FIRST_DAY, LAST_DAY } from '../days';
import type { InventoryRow } from '../rows';
import { sumBy } from './world';
import type { StockPlan, World } from './world';

/**
 * Daily stock that follows from the orders: what is sold leaves, and just enough comes in that nothing is sold which is not
 * there. A product has rows from its launch on, at least one unit on that day.
 */
export function stockRows(world: World, plans: readonly StockPlan[]): InventoryRow[] {
  const sold = soldByDay(world);
  return plans.flatMap(plan => productRows(world, { plan, sold })).sort((left, right) => left.day - right.day);
}

function productRows(world: World, { plan, sold }: { plan: StockPlan; sold: ReadonlyMap<string, number> }): InventoryRow[] {
  const { product, opening, busyPercent } = plan;
  const from = Math.max(FIRST_DAY, plan.from, product.launched_on ?? Infinity);
  const rows: InventoryRow[] = [];
  let before = from > plan.from ? 0 : opening;
  for (let day = from; day <= Math.min(plan.to, LAST_DAY); day += 1) {
    const units = sold.get(`${product.product_id} ${day}`) ?? 0;
    const isBusy = world.random.int(1, 100) <= busyPercent;
    const adjustment = isBusy ? world.random.int(-3, 2) : 0;
    const least = day === product.launched_on ? 1 : 0;
    const inbound = Math.max(least + units - before - adjustment, isBusy && world.random.chance(0.4) ? world.random.int(1, 12) : 0, 0);
    before += inbound - units + adjustment;
    const inTransit = isBusy ? world.random.int(0, 20) : 0;
    rows.push({ day, product_id: product.product_id, on_hand: before, in_transit: inTransit, inbound, sold: units, adjustment });
  }
  return rows;
}

function soldByDay({ rows }: World): Map<string, number> {
  const paidOn = new Map<string, number>();
  for (const order of rows.orders) {
    if (order.paid_at !== null && order.status !== 'cancelled') paidOn.set(order.order_id, dayOfSecond(order.paid_at));
  }
  const kept = rows.order_items.filter(item => paidOn.has(item.order_id));
  return sumBy(kept, item => [`${item.product_id} ${paidOn.get(item.order_id)}`, item.quantity]);
}
