import { dayOfSecond } from '../../days';
import type { InventoryRow } from '../../rows';
import type { BusinessRule } from './rule';

/** Products, their stages and their stock. */
export const shelfRules: readonly BusinessRule[] = [
  {
    rule: 'stages follow each other without a gap, and a product is launched on the day its warehousing ends',
    findBroken: ({ product_stages, products }) => {
      const launched = new Map(products.map(product => [product.product_id, product.launched_on]));
      const endOf = new Map<string, number | null>();
      const broken = [...product_stages]
        .sort((left, right) => left.started_on - right.started_on)
        .filter(({ product_id, stage, started_on, finished_on }) => {
          const before = endOf.get(product_id);
          endOf.set(product_id, finished_on);
          if (before !== undefined && before !== started_on) return true;
          return (finished_on ?? Infinity) <= started_on || (stage === 'warehousing' && finished_on !== launched.get(product_id));
        });
      return broken.map(({ product_id, stage }) => `${product_id} ${stage}`);
    },
  },
  {
    rule: 'stock is the day before plus inbound minus sold plus adjustment, never negative, without a gap, and there on the day of launch',
    findBroken: ({ inventory_daily, products }) => {
      const launched = new Map(products.map(product => [product.product_id, product.launched_on]));
      const last = new Map<string, { day: number; on_hand: number }>();
      const broken = [...inventory_daily]
        .sort((left, right) => left.day - right.day)
        .filter(({ day, product_id, on_hand, in_transit, inbound, sold, adjustment }) => {
          const before = last.get(product_id);
          last.set(product_id, { day, on_hand });
          if (on_hand < 0 || in_transit < 0 || inbound < 0) return true;
          if (day === launched.get(product_id) && on_hand < 1 && sold < 1) return true;
          return before !== undefined && (before.day !== day - 1 || on_hand !== before.on_hand + inbound - sold + adjustment);
        });
      return broken.map(({ day, product_id }) => `${product_id} ${day}`);
    },
  },
  {
    rule: 'what leaves the stock is what was paid that day and not cancelled',
    findBroken: ({ inventory_daily, orders, order_items }) => {
      const paidOn = new Map(
        orders
          .filter(order => order.paid_at !== null && order.status !== 'cancelled')
          .map(order => [order.order_id, dayOfSecond(order.paid_at ?? 0)]),
      );
      const sold = new Map<string, number>();
      for (const { order_id, product_id, quantity } of order_items) {
        const key = `${product_id} ${paidOn.get(order_id)}`;
        sold.set(key, (sold.get(key) ?? 0) + quantity);
      }
      const soldOf = ({ product_id, day }: InventoryRow) => sold.get(`${product_id} ${day}`) ?? 0;
      return inventory_daily.filter(row => row.sold !== soldOf(row)).map(row => `${row.product_id} ${row.day}`);
    },
  },
];
