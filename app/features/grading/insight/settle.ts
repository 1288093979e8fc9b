import { columnIndex, rowsOf } from '../schema/schema-model';
import type { Row, SchemaModel, TableModel, Value, World } from '../schema/schema-model';
import { withoutOrphans } from '../schema/violations';

/** Mends rows that were drawn cell by cell so that they keep the company's rules between columns and tables; what cannot be mended goes. */
export function settle(schema: SchemaModel, world: World): World {
  const mended = Object.fromEntries(
    schema.tables.map(table => [table.name, rowsOf(world, table).map(row => mend(new Cells(table, row)).row)]),
  );
  const lasting = withoutOrphans(schema, withoutEmptyOrders(schema, mended));
  return { ...lasting, ...(lasting.refunds && { refunds: settledRefunds(schema, lasting) }) };
}

/** The rules between tables that no constraint holds: an order has lines, refunds follow its payment and are no more than was paid. */
export function canHappen(schema: SchemaModel, world: World): boolean {
  const refunds = settledRefunds(schema, world);
  const isSettled = refunds.length === (world.refunds ?? []).length && refunds.every((row, i) => row === world.refunds?.[i]);
  return isSettled && (withoutEmptyOrders(schema, world).orders ?? []).length === (world.orders ?? []).length;
}

class Cells {
  row: Row;
  #table: TableModel;

  constructor(table: TableModel, row: Row) {
    this.#table = table;
    this.row = row;
  }

  get table(): string {
    return this.#table.name;
  }

  has(...names: string[]): boolean {
    return names.every(name => columnIndex(this.#table, name) >= 0);
  }

  get(name: string): Value {
    return this.row[columnIndex(this.#table, name)] ?? null;
  }

  set(name: string, value: Value): void {
    const index = columnIndex(this.#table, name);
    if (index >= 0 && this.get(name) !== value) this.row = this.row.map((cell, i) => (i === index ? value : cell));
  }
}

function mend(cells: Cells): Cells {
  switch (cells.table) {
    case 'orders':
      return mendOrder(cells);
    case 'order_items':
      if (cells.has('quantity', 'unit_price', 'line_amount')) {
        cells.set('line_amount', Number(cells.get('quantity')) * Number(cells.get('unit_price')));
      }
      return cells;
    case 'push_messages':
      if (cells.has('arrived_at') && cells.get('arrived_at') === null) {
        cells.set('shown_at', null);
        if (cells.get('channel') !== 'sms') cells.set('clicked_at', null);
      }
      return cells;
    case 'coupon_grants':
      if (cells.has('claimed_at') && cells.get('claimed_at') === null) cells.set('redeemed_at', null);
      return cells;
    default:
      return cells;
  }
}

function mendOrder(order: Cells): Cells {
  if (order.has('status', 'paid_at')) {
    const [status, isPaid] = [order.get('status'), order.get('paid_at') !== null];
    if (status === 'pending' && isPaid) order.set('status', 'paid');
    if (status !== 'pending' && status !== 'cancelled' && !isPaid) order.set('status', 'pending');
  }
  if (order.has('goods_amount', 'discount_amount', 'paid_amount')) {
    order.set('goods_amount', Number(order.get('paid_amount')) + Number(order.get('discount_amount')));
  }
  return order;
}

function readerOf(schema: SchemaModel, name: string): ((row: Row) => Cells) | undefined {
  const table = schema.tables.find(each => each.name === name);
  return table && (row => new Cells(table, row));
}

function withoutEmptyOrders(schema: SchemaModel, world: World): World {
  const [order, line] = [readerOf(schema, 'orders'), readerOf(schema, 'order_items')];
  if (!order || !line) return world;
  const filled = new Set((world.order_items ?? []).map(row => line(row).get('order_id')));
  return { ...world, orders: (world.orders ?? []).filter(row => filled.has(order(row).get('order_id'))) };
}

/** Refunds of unpaid orders, and those beyond what was paid, are left out; one before the payment happens with it. */
function settledRefunds(schema: SchemaModel, world: World): readonly Row[] {
  const [order, refund] = [readerOf(schema, 'orders'), readerOf(schema, 'refunds')];
  const refunds = world.refunds ?? [];
  if (!order || !refund) return refunds;
  const orders = new Map((world.orders ?? []).map(row => [order(row).get('order_id'), order(row)]));
  const refunded = new Map<Value, number>();
  return refunds.flatMap(row => {
    const [cells, of] = [refund(row), orders.get(refund(row).get('order_id'))];
    if (!of) return [row];
    const id = of.get('order_id');
    const total = (refunded.get(id) ?? 0) + Number(cells.get('amount') ?? 0);
    const isUnpaid = of.has('paid_at') && of.get('paid_at') === null;
    if (isUnpaid || (cells.has('amount') && of.has('paid_amount') && total > Number(of.get('paid_amount')))) return [];
    refunded.set(id, total);
    const [at, paidAt] = [cells.get('refunded_at'), of.get('paid_at')];
    if (typeof at === 'string' && typeof paidAt === 'string' && at < paidAt) cells.set('refunded_at', paidAt);
    return [cells.row];
  });
}
