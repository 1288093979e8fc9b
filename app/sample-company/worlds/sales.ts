import { dayOf, DAY_SECONDS, LAST_SECOND } from '../days';
import { nth } from '../random';
import { sequenceId } from '../rows';
import type { Channel, ItemRow, MemberRow, OrderRow, OrderStatus, RefundReason, RefundRow } from '../rows';
import { orderLines } from './lines';
import { clamp, FIRST_SECOND } from './world';
import type { World } from './world';

/** The mini-program changed its name in the ERP on this day; worlds leave it alone before. */
const MINI_PROGRAM_FROM = dayOf('2024-10-01') * DAY_SECONDS;

export interface OrderDraft {
  /** NULL: a guest. */
  member: MemberRow | null;
  createdAt: number;
  /** NULL: never paid. */
  paidAt: number | null;
  /** Drawn if left open: what is unpaid is pending or cancelled, what is paid is paid, shipped or completed. */
  status?: OrderStatus;
  channel?: Channel;
  /** Fen before discount, split over `lines` (at least 1 fen each). */
  amount: number;
  /** How many different products; what costs about a part of the amount is put on the shelf if it is not there. */
  lines: number;
}

/** An order and its lines; its moments move behind the member's registration and into the two years. */
export function addOrder(world: World, draft: OrderDraft): OrderRow {
  const { random, rows } = world;
  const createdAt = clamp(draft.createdAt, { low: Math.max(FIRST_SECOND, draft.member?.registered_at ?? 0), high: LAST_SECOND });
  const isUnpaid = draft.paidAt === null || draft.status === 'pending';
  const paidAt = draft.paidAt === null || isUnpaid ? null : clamp(draft.paidAt, { low: createdAt, high: LAST_SECOND });
  world.orderCount += 1;
  const order: OrderRow = {
    order_id: orderNumber({ createdAt, serial: world.orderCount }),
    member_id: draft.member?.member_id ?? null,
    channel: channelAt(draft.channel ?? random.pick(['app', 'mini_program', 'h5', 'live'] as const), createdAt),
    created_at: createdAt,
    paid_at: paidAt,
    status:
      draft.status ?? random.pick(paidAt === null ? (['pending', 'cancelled'] as const) : (['paid', 'shipped', 'completed'] as const)),
    goods_amount: draft.amount,
    discount_amount: 0,
    paid_amount: draft.amount,
  };
  rows.orders.push(order);
  rows.order_items.push(...orderLines(world, { order, count: draft.lines }));
  return order;
}

/** 19 digits: the second of the order and a serial number. */
function orderNumber({ createdAt, serial }: { createdAt: number; serial: number }): string {
  const second = new Date(createdAt * 1000).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return second + String(serial).padStart(5, '0');
}

export function channelAt(channel: Channel, second: number): Channel {
  return channel === 'mini_program' && second < MINI_PROGRAM_FROM ? 'app' : channel;
}

export interface RefundDraft {
  order: OrderRow;
  /** NULL: the whole order, and its coupons come back. */
  line: number | null;
  at: number;
  /** Fen; the line's share of what was paid unless given. Never more than is left of the order. */
  amount?: number;
  reason?: RefundReason;
}

/** NULL where the order cannot be refunded (unpaid, cancelled, nothing left, or partly refunded before a whole refund). */
export function addRefund(world: World, { order, line, at, amount, reason }: RefundDraft): RefundRow | null {
  const { random, rows } = world;
  if (order.paid_at === null || order.status === 'cancelled') return null;
  const earlier = rows.refunds.filter(refund => refund.order_id === order.order_id);
  const left = order.paid_amount - earlier.reduce((sum, refund) => sum + refund.amount, 0);
  const wanted = line === null ? order.paid_amount : (amount ?? lineShare(world, { order, line }));
  if (left <= 0 || wanted <= 0 || (line === null && earlier.length > 0)) return null;
  const refund: RefundRow = {
    refund_id: sequenceId('R', { number: rows.refunds.length + 1, digits: 6 }),
    order_id: order.order_id,
    line_no: line,
    refunded_at: clamp(at, { low: order.paid_at, high: LAST_SECOND }),
    amount: Math.min(left, wanted),
    reason: reason ?? random.pick(['quality', 'changed_mind', 'size_unfit', 'damaged'] as const),
  };
  rows.refunds.push(refund);
  if (line === null) {
    for (const grant of rows.coupon_grants) {
      if (grant.redeemed_order_id === order.order_id) grant.reversed_at = refund.refunded_at;
    }
  }
  return refund;
}

function lineShare(world: World, { order, line }: { order: OrderRow; line: number }): number {
  const item = linesOf(world, order).find(candidate => candidate.line_no === line);
  return item === undefined ? 0 : Math.floor((item.line_amount * order.paid_amount) / order.goods_amount);
}

export function linesOf(world: World, order: OrderRow): ItemRow[] {
  return world.rows.order_items.filter(item => item.order_id === order.order_id);
}

/** Everything back, line by line; the last one takes the odd fen. */
export function refundPiecewise(world: World, { order, moments }: { order: OrderRow; moments: () => number }): void {
  const lines = linesOf(world, order);
  for (const item of lines.slice(0, -1)) addRefund(world, { order, line: item.line_no, at: moments() });
  addRefund(world, { order, line: nth(lines, lines.length - 1).line_no, at: moments(), amount: order.paid_amount });
}
