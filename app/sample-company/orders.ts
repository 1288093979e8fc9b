import type { Line } from './basket';
import { amountOf } from './basket';
import { dayOf, dayOfSecond, DAY_SECONDS, isoDate, LAST_SECOND } from './days';
import type { Member } from './members';
import { drawer, nth } from './random';
import type { Random } from './random';
import { numberIn, sequenceId } from './rows';
import type { Channel, ChannelName, ItemRow, OrderRow, OrderStatus, RefundReason, RefundRow, Region } from './rows';
import type { Scale } from './scale';
import { sortedBy } from './sorted-by';

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
  /** Coupons used so far, by their thresholds: all have to fit under the goods amount. */
  thresholds: number;
  refunds: readonly Refund[];
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
  const refunds = paidAt !== null && isDelivered && !isKept ? drawRefunds(random, { paidAt, lines }) : [];
  return { orderId: '', member, channel, createdAt, paidAt, status, lines, goods: amountOf(lines), discount: 0, thresholds: 0, refunds };
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

/** 7.5 % of delivered orders: two of five whole, the rest one line, now and then only a part of its price, one in ten a second line days later. */
function drawRefunds(random: Random, { paidAt, lines }: { paidAt: number; lines: readonly Line[] }): Refund[] {
  if (!random.chance(0.075)) return [];
  const at = paidAt + random.int(1, 16) * DAY_SECONDS + random.int(-30000, 30000);
  if (at > LAST_SECOND) return [];
  const isWhole = random.chance(0.4);
  const line = isWhole ? null : random.int(1, lines.length);
  const isApparel = lines[(line ?? 1) - 1]?.product.row.category === 'apparel';
  const reason: RefundReason = isApparel && random.chance(0.55) ? 'size_unfit' : reasonOf(random);
  const isPartOfPrice = !isWhole && (reason === 'quality' || reason === 'damaged') && random.chance(0.4);
  const first: Refund = { line, at, share: isPartOfPrice ? 0.3 : 1, reason };
  const later = at + random.int(2, 9) * DAY_SECONDS;
  if (line === null || lines.length < 2 || later > LAST_SECOND || !random.chance(0.22)) return [first];
  return [first, { line: (line % lines.length) + 1, at: later, share: 1, reason: reasonOf(random) }];
}

/** Fen paid and kept: 0 unless paid and not cancelled. */
export function netPaid(order: Order): number {
  if (!isSale(order)) return 0;
  return order.refunds.reduce((net, refund) => net - refundAmount(order, refund), order.goods - order.discount);
}

/** A line's refund is its share of what was really paid, after the order's discount. */
function refundAmount({ lines, goods, discount }: Order, { line: lineNo, share }: Refund): number {
  const paid = goods - discount;
  if (lineNo === null) return paid;
  const line = lines[lineNo - 1];
  return line === undefined ? 0 : Math.floor(((line.unitPrice * line.quantity * paid) / goods) * share);
}

export function isWhollyRefunded({ refunds }: Order): boolean {
  return refunds.some(refund => refund.line === null);
}

export function isSale(order: Order): boolean {
  return order.paidAt !== null && order.status !== 'cancelled';
}

export function orderDay(order: Order): number {
  return dayOfSecond(order.createdAt);
}

/**
 * Sorts by time of creation and numbers: 19 digits, the second of the order and five of which no two orders of a second have the same.
 * Regions number apart from each other.
 */
export function numberOrders(orders: readonly Order[], region: Region): Order[] {
  const inTime = sortedBy(orders, order => order.createdAt);
  let second = -1;
  let within = 0;
  for (const order of inTime) {
    within = order.createdAt === second ? within + 1 : 0;
    second = order.createdAt;
    order.orderId = secondDigits(second) + tailDigits({ second, slot: numberIn(region, within) - 1 });
  }
  return inTime;
}

function secondDigits(second: number): string {
  const day = dayOfSecond(second);
  const rest = second - day * DAY_SECONDS;
  const hours = Math.floor(rest / 3600);
  const minutes = Math.floor(rest / 60) % 60;
  return compactDate(day) + twoDigits(hours) + twoDigits(minutes) + twoDigits(rest % 60);
}

const compactDates = new Map<number, string>();

function compactDate(day: number): string {
  const known = compactDates.get(day) ?? isoDate(day).replaceAll('-', '');
  compactDates.set(day, known);
  return known;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The second moves the digits on, so that they look as arbitrary as an ERP's; 61,403 and 100,000 have no common factor. */
function tailDigits({ second, slot }: { second: number; slot: number }): string {
  if (slot >= 100_000) throw new RangeError(`more than 100,000 orders in one second: ${second}`);
  return String((slot + (second % 100_000) * 61_403) % 100_000).padStart(5, '0');
}

/** The first day on which the ERP calls the mini-program by its new name. */
export const RENAME_DAY = dayOf('2024-10-01');

export function channelName(channel: Channel, day: number): ChannelName {
  return channel === 'mini_program' && day < RENAME_DAY ? 'wechat_mini' : channel;
}

export function orderRow(order: Order): OrderRow {
  return {
    order_id: order.orderId,
    member_id: order.member?.row.member_id ?? null,
    channel: channelName(order.channel, orderDay(order)),
    created_at: order.createdAt,
    paid_at: order.paidAt,
    status: order.status,
    goods_amount: order.goods,
    discount_amount: order.discount,
    paid_amount: order.goods - order.discount,
  };
}

export function itemRows(orders: readonly Order[]): ItemRow[] {
  const rows: ItemRow[] = [];
  for (const { orderId, lines } of orders) {
    for (let index = 0; index < lines.length; index += 1) {
      const { product, quantity, unitPrice } = nth(lines, index);
      rows.push({
        order_id: orderId,
        line_no: index + 1,
        product_id: product.row.product_id,
        quantity,
        unit_price: unitPrice,
        line_amount: unitPrice * quantity,
      });
    }
  }
  return rows;
}

export function refundRows(orders: readonly Order[], region: Region): RefundRow[] {
  const refunded = orders.flatMap(order => order.refunds.map(refund => ({ order, refund })));
  return refunded
    .sort((left, right) => left.refund.at - right.refund.at)
    .map(({ order, refund }, index) => ({
      refund_id: sequenceId('R', { number: numberIn(region, index), digits: 6 }),
      order_id: order.orderId,
      line_no: refund.line,
      refunded_at: refund.at,
      amount: refundAmount(order, refund),
      reason: refund.reason,
    }));
}
