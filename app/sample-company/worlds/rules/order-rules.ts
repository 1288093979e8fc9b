import { dayOfSecond } from '../../days';
import type { OrderRow } from '../../rows';
import { repeated } from './rule';
import type { BusinessRule } from './rule';

/** Orders, their lines and refunds. */
export const orderRules: readonly BusinessRule[] = [
  {
    rule: 'goods amount is the sum of the line amounts, each quantity times a price within half of list',
    findBroken: ({ orders, order_items, products }) => {
      const goods = new Map<string, number>();
      const listPrice = new Map(products.map(product => [product.product_id, product.list_price]));
      for (const item of order_items) goods.set(item.order_id, (goods.get(item.order_id) ?? 0) + item.line_amount);
      const mispriced = order_items.filter(
        ({ product_id, quantity, unit_price, line_amount }) =>
          line_amount !== quantity * unit_price || quantity < 1 || unit_price <= 0 || !isNear(unit_price, listPrice.get(product_id) ?? 0),
      );
      return [
        ...orders.filter(order => goods.get(order.order_id) !== order.goods_amount).map(order => order.order_id),
        ...mispriced.map(item => `${item.order_id} ${item.line_no}`),
      ];
    },
  },
  {
    rule: 'a product stands once in an order',
    findBroken: ({ order_items }) => repeated(order_items.map(item => `${item.order_id} ${item.product_id}`)),
  },
  {
    rule: 'paid amount is goods minus discount, and positive',
    findBroken: ({ orders }) =>
      orders
        .filter(
          ({ goods_amount, discount_amount, paid_amount }) =>
            paid_amount !== goods_amount - discount_amount || paid_amount <= 0 || discount_amount < 0,
        )
        .map(order => order.order_id),
  },
  {
    rule: 'an order is paid after it is placed; what is pending is unpaid, what moves on is paid',
    findBroken: ({ orders }) =>
      orders
        .filter(
          ({ created_at, paid_at, status }) =>
            (paid_at !== null && paid_at < created_at) || (status !== 'cancelled' && (status === 'pending') !== (paid_at === null)),
        )
        .map(order => order.order_id),
  },
  {
    rule: 'an order number is the second of the order and five digits',
    findBroken: ({ orders }) => orders.filter(order => !isOrderNumber(order)).map(order => order.order_id),
  },
  {
    rule: 'members buy after they register',
    findBroken: ({ orders, members }) => {
      const registered = new Map(members.map(member => [member.member_id, member.registered_at]));
      return orders.filter(order => order.created_at < (registered.get(order.member_id ?? '') ?? 0)).map(order => order.order_id);
    },
  },
  {
    rule: 'products are bought after their launch',
    findBroken: ({ orders, order_items, products }) => {
      const launched = new Map(products.map(product => [product.product_id, product.launched_on]));
      const created = new Map(orders.map(order => [order.order_id, order.created_at]));
      return order_items
        .filter(item => dayOfSecond(created.get(item.order_id) ?? 0) < (launched.get(item.product_id) ?? Infinity))
        .map(item => `${item.order_id} ${item.product_id}`);
    },
  },
  {
    rule: 'refunds are of lines that exist, after payment, of orders that were not cancelled, and never exceed what was paid',
    findBroken: ({ refunds, orders, order_items }) => {
      const orderOf = new Map(orders.map(order => [order.order_id, order]));
      const lines = new Set(order_items.map(item => `${item.order_id} ${item.line_no}`));
      const refunded = new Map<string, number>();
      const broken = refunds.filter(({ order_id, line_no, refunded_at, amount }) => {
        const order = orderOf.get(order_id);
        const sum = (refunded.get(order_id) ?? 0) + amount;
        refunded.set(order_id, sum);
        if (order === undefined || order.paid_at === null || order.status === 'cancelled') return true;
        if (line_no !== null && !lines.has(`${order_id} ${line_no}`)) return true;
        return amount <= 0 || sum > order.paid_amount || refunded_at < order.paid_at;
      });
      return broken.map(refund => refund.refund_id);
    },
  },
];

function isNear(price: number, listPrice: number): boolean {
  return 2 * price >= listPrice && 2 * price <= 3 * listPrice;
}

/** `yyyymmddHHMMSS` and five digits. */
function isOrderNumber({ order_id, created_at }: OrderRow): boolean {
  const second = new Date(created_at * 1000).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return order_id.startsWith(second) && /^\d{19}$/.test(order_id);
}
