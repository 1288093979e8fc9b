import { nth, shuffled } from '../random';
import type { ItemRow, OrderRow, ProductRow } from '../rows';
import { addProduct, onSale } from './shelf';
import { times } from './world';
import type { World } from './world';

/** Lines that add up to the order's goods to the fen, each of another product at about its list price. */
export function orderLines(world: World, { order, count }: { order: OrderRow; count: number }): ItemRow[] {
  const candidates = shuffled(world.random, onSale(world, order.created_at));
  return splitAmount(world, { amount: order.goods_amount, parts: Math.min(count, order.goods_amount) }).map((amount, index) => {
    const { product, quantity } = takeFitting(candidates, amount) ?? { product: addPriced(world, amount), quantity: 1 };
    const line = { order_id: order.order_id, line_no: index + 1, product_id: product.product_id };
    return { ...line, quantity, unit_price: amount / quantity, line_amount: amount };
  });
}

/** Nearly equal parts, each at least 1 fen. */
function splitAmount(world: World, { amount, parts }: { amount: number; parts: number }): number[] {
  let left = amount;
  return times(Math.max(1, parts), index => {
    const share = index + 1 >= parts ? left : Math.max(1, Math.floor(left / (parts - index)) - world.random.int(0, 3));
    left -= share;
    return share;
  });
}

const quantities = [1, 2, 3, 5] as const;

/** Takes the product out of the list: an order has it once. */
function takeFitting(candidates: ProductRow[], amount: number): { product: ProductRow; quantity: number } | null {
  for (const quantity of quantities) {
    if (amount % quantity !== 0) continue;
    const index = candidates.findIndex(product => isNearList(product, amount / quantity));
    if (index >= 0) return { product: nth(candidates.splice(index, 1), 0), quantity };
  }
  return null;
}

/** The company's own prices change by less than half either way. */
function isNearList({ list_price }: ProductRow, price: number): boolean {
  return 2 * price >= list_price && 2 * price <= 3 * list_price;
}

function addPriced(world: World, price: number): ProductRow {
  return addProduct(world, { list_price: price >= 1000 ? Math.ceil(price / 100) * 100 : price, ...world.productDefaults });
}
