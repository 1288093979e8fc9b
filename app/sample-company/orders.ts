import type { Line } from './basket';
import { amountOf } from './basket';
import { dayOfSecond, LAST_SECOND } from './days';
import type { Member } from './members';
import { drawer } from './random';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { Channel, ItemRow, OrderRow, OrderStatus, RefundReason, RefundRow } from './rows';
import type { Scale } from './scale';

/** An order on its way into the books: coupons may still lower what is paid, and it gets its number last. */
export interface Order {
  orderId: string;
  member: Member | null;
  channel: Channel;
  createdAt: number;
  paidAt: number | null;
  status: OrderStatus;
  lines: readonly Line[];
  goods: number;
  discount: number;
  refund: Refund | null;
}

/** `line` NULL: the whole order. `share` of the line's or order's paid amount. */
export interface Refund {
  line: number | null;
  at: number;
  share: number;
  reason: RefundReason;
}

interface OrderRequest {
  scale: Scale;
  member: Member | null;
  channel: Channel;
  createdAt: number;
  lines: readonly Line[];
  /** A purchase that is known to be paid and kept. */
  isKept?: boolean;
  /** Seconds to payment, where the moment matters. */
  paysAfter?: number;
}

export function placeOrder(random: Random, { scale, member, channel, createdAt, lines, isKept = false, paysAfter }: OrderRequest): Order {
  const payment = createdAt + (paysAfter ?? payDelay(random));
  const status = payment > LAST_SECOND ? 'pending' : drawStatus(random, { scale, createdAt, isKept });
  const paid = status !== 'pending' && !(status === 'cancelled' && random.chance(0.6));
  const paidAt = paid ? payment : null;
  const isDelivered = status === 'completed' || status === 'shipped';
  const refund = paidAt !== null && isDelivered && !isKept ? drawRefund(random, { paidAt, lines }) : null;
  return { orderId: '', member, channel, createdAt, paidAt, status, lines, goods: amountOf(lines), discount: 0, refund };
}

/** Most pay within minutes; some hesitate up to the half hour after which the cart is released. */
function payDelay(random: Random): number {
  return random.chance(0.86) ? random.int(12, 240) : random.int(241, 1790);
}

function drawStatus(random: Random, { scale, createdAt, isKept }: { scale: Scale; createdAt: number; isKept: boolean }): OrderStatus {
  const draw = random.next();
  if (!isKept && draw < 0.06) return 'cancelled';
  if (!isKept && draw < 0.06 + scale.pendingShare) return 'pending';
  const age = (LAST_SECOND - createdAt) / 86400;
  if (age < 1.5) return 'paid';
  if (age < 6) return 'shipped';
  if (random.chance(scale.stuckShare)) return 'paid';
  return random.chance(scale.stuckShare) ? 'shipped' : 'completed';
}

const reasonOf = drawer({ quality: 20, not_as_described: 18, changed_mind: 32, late_delivery: 18, damaged: 12 });

/** 7.5 % of delivered orders: two of five whole, the rest one line, now and then only a part of its price. */
function drawRefund(random: Random, { paidAt, lines }: { paidAt: number; lines: readonly Line[] }): Refund | null {
  if (!random.chance(0.075)) return null;
  const at = paidAt + random.int(1, 16) * 86400 + random.int(-30000, 30000);
  if (at > LAST_SECOND) return null;
  const isWhole = random.chance(0.4);
  const line = isWhole ? null : random.int(1, lines.length);
  const isApparel = lines[(line ?? 1) - 1]?.product.row.category === 'apparel';
  const reason = isApparel && random.chance(0.55) ? 'size_unfit' : reasonOf(random);
  const isPartOfPrice = !isWhole && (reason === 'quality' || reason === 'damaged') && random.chance(0.4);
  return { line, at, share: isPartOfPrice ? 0.3 : 1, reason };
}

/** Fen paid and kept: 0 unless paid and not cancelled. */
export function netPaid(order: Order): number {
  if (order.paidAt === null || order.status === 'cancelled') return 0;
  return order.goods - order.discount - refundAmount(order);
}

/** A line's refund is its share of what was really paid, after the order's discount. */
export function refundAmount({ refund, lines, goods, discount }: Order): number {
  if (refund === null) return 0;
  const paid = goods - discount;
  if (refund.line === null) return paid;
  const line = lines[refund.line - 1];
  return line === undefined ? 0 : Math.floor(((line.unitPrice * line.quantity * paid) / goods) * refund.share);
}

export function isSale(order: Order): boolean {
  return order.paidAt !== null && order.status !== 'cancelled';
}

export function orderDay(order: Order): number {
  return dayOfSecond(order.createdAt);
}

/** Sorts by time of creation and numbers: the ERP counts upwards. */
export function numberOrders(orders: readonly Order[]): Order[] {
  const inTime = [...orders].sort((left, right) => left.createdAt - right.createdAt);
  for (const [index, order] of inTime.entries()) order.orderId = sequenceId('O', { number: index + 1, digits: 7 });
  return inTime;
}

export function orderRow(order: Order): OrderRow {
  return {
    order_id: order.orderId,
    member_id: order.member?.row.member_id ?? null,
    channel: order.channel,
    created_at: order.createdAt,
    paid_at: order.paidAt,
    status: order.status,
    goods_amount: order.goods,
    discount_amount: order.discount,
    paid_amount: order.goods - order.discount,
  };
}

export function itemRows({ orderId, lines }: Order): ItemRow[] {
  return lines.map((line, index) => ({
    order_id: orderId,
    line_no: index + 1,
    product_id: line.product.row.product_id,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    line_amount: line.unitPrice * line.quantity,
  }));
}

export function refundRows(orders: readonly Order[]): RefundRow[] {
  const refunded = orders.flatMap(order => (order.refund === null ? [] : [{ order, refund: order.refund }]));
  return refunded
    .sort((left, right) => left.refund.at - right.refund.at)
    .map(({ order, refund }, index) => ({
      refund_id: sequenceId('R', { number: index + 1, digits: 6 }),
      order_id: order.orderId,
      line_no: refund.line,
      refunded_at: refund.at,
      amount: refundAmount(order),
      reason: refund.reason,
    }));
}
