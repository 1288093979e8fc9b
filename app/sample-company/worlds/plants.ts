import { dayOfSecond, DAY_SECONDS, FIRST_DAY } from '../days';
import type { MemberRow, OrderRow } from '../rows';
import { addCampaign, addCoupon, redeem } from './coupons';
import { dayWithin, edgeMoment, focusDay } from './moments';
import { addMember } from './people';
import { addOrder, addRefund, linesOf, refundPiecewise } from './sales';
import { addProduct } from './shelf';
import { addPush, addSession } from './touches';
import { percent, times } from './world';
import type { World } from './world';

/** What a recipe puts into a world before anything else is drawn. */
export type Plant = (world: World) => void;

/** A member who has registered before the data begins and takes pushes. */
function oldMember(world: World): MemberRow {
  return addMember(world, { push_opt_in: true });
}

function paidOrder(
  world: World,
  { member, at, amount, lines = 1 }: { member: MemberRow | null; at: number; amount: number; lines?: number },
): OrderRow {
  return addOrder(world, { member, createdAt: at - 30, paidAt: at, status: 'completed', amount, lines });
}

function noonOf(day: number): number {
  return day * DAY_SECONDS + 43200;
}

/** One member, one day, several orders; one order with many lines, partial refunds and two coupons; one message sent four times. */
export function manyPerKey(world: World): void {
  const { random, focus } = world;
  times(4, () => addProduct(world, { list_price: 99900 }));
  const member = oldMember(world);
  const day = dayWithin(world);
  // Above the threshold of spending, so that who counts an order twice counts it where it matters.
  const amount = 2 * random.pick(focus.amounts) + 600;
  times(random.int(2, 4), index => paidOrder(world, { member, at: noonOf(day) + index * 600, amount: 12000, lines: 2 }));
  const order = paidOrder(world, { member, at: noonOf(day) + 7200, amount, lines: 4 });
  payWithSeveralCoupons(world, { member, order });
  for (const line of [1, 2, 2]) addRefund(world, { order, line, at: noonOf(day) + DAY_SECONDS * line, amount: Math.floor(amount / 8) });
  sendOften(world, { member, day });
}

function payWithSeveralCoupons(world: World, { member, order }: { member: MemberRow; order: OrderRow }): void {
  const day = dayOfSecond(order.created_at);
  const campaign = addCampaign(world, { kind: 'coupon', day });
  for (const share of [4, 5]) {
    const threshold = Math.floor(order.goods_amount / share);
    const discount = Math.max(1, Math.floor(threshold / 10));
    const grants = addCoupon(world, { campaign, threshold, discount, validFrom: day, validTo: day, members: [member] });
    for (const grant of grants) redeem(world, { grant, order });
  }
}

function sendOften(world: World, { member, day }: { member: MemberRow; day: number }): void {
  const campaign = addCampaign(world, { kind: 'push', day });
  const sendings = [
    { arrivedAfter: null, clickedAfter: null },
    { arrivedAfter: 2, clickedAfter: 600 },
    { arrivedAfter: 2, clickedAfter: null },
    { arrivedAfter: 3, clickedAfter: 2 * DAY_SECONDS },
  ];
  for (const [index, sending] of sendings.entries()) {
    const sentAt = noonOf(day) + index * 900;
    addPush(world, { campaign, messageId: 'X9001', member, channel: 'app', sentAt, shownAfter: 60, ...sending });
  }
}

/** Members whose every order came back: whole, line by line, twice in part; and one whose orders were all cancelled. */
export function everythingRefunded(world: World): void {
  times(3, () => addProduct(world, { list_price: 699900 }));
  for (const way of ['whole', 'pieces', 'late', 'cancelled'] as const) {
    const member = oldMember(world);
    times(world.random.int(1, 3), () => {
      const at = noonOf(dayWithin(world));
      const order = paidOrder(world, {
        member,
        at,
        amount: world.random.pick(world.focus.amounts) + 60000 + world.random.int(0, 1),
        lines: 2,
      });
      if (way === 'whole') addRefund(world, { order, line: null, at: at + DAY_SECONDS });
      if (way === 'pieces') refundPiecewise(world, { order, moments: () => at + world.random.int(1, 5) * DAY_SECONDS });
      if (way === 'late') addRefund(world, { order, line: null, at: noonOf(focusDay(world)) + 60 * DAY_SECONDS });
      if (way === 'cancelled') order.status = 'cancelled';
    });
  }
}

/** Yearly spending that meets each focus amount to the fen: in one order, in two, and only before or after a refund. */
export function spendingAtThresholds(world: World): void {
  const { random, focus } = world;
  times(2, () => addProduct(world, { list_price: 999900 }));
  for (const amount of focus.amounts) {
    for (const beside of [-1, 0, 1]) {
      const total = Math.max(4, amount + beside);
      const spend = (member: MemberRow, fen: number) => paidOrder(world, { member, at: noonOf(dayWithin(world)), amount: fen });
      const [whole, split, refunded] = [oldMember(world), oldMember(world), oldMember(world)];
      spend(whole, total);
      for (const part of [Math.floor(total / 2), total - Math.floor(total / 2)]) spend(split, part);
      const order = spend(refunded, total + 1000);
      addRefund(world, { order, line: 1, at: (order.paid_at ?? 0) + random.pick([1, 40]) * DAY_SECONDS, amount: 1000 });
    }
  }
}

/**
 * Members who spend about a focus amount in one window and come back in the next, or not quite: each of the two moments lies
 * inside a window or on its edge, and money may go back before, between or after.
 */
export function comingBack(world: World): void {
  const { random, focus } = world;
  const when = (edgePercent: number) => (percent(world, edgePercent) ? edgeMoment(world) : noonOf(dayWithin(world)));
  times(3, () => addProduct(world, { list_price: 699900 }));
  times(random.int(30, 40), () => {
    const member = percent(world, 90) ? oldMember(world) : null;
    const amount = random.pick(focus.amounts) + random.pick([-1, 0, 1, 1000, 90000]);
    const [start, back] = [when(30), when(65)].sort((left, right) => left - right);
    if (start === undefined || back === undefined) return;
    const first = paidOrder(world, { member, at: start, amount: Math.max(1, amount) });
    times(random.pick([0, 0, 0, 1, 2]), () => addRefund(world, { order: first, line: 1, at: when(30), amount: 1001 }));
    if (percent(world, 15)) return;
    const second = paidOrder(world, { member, at: back, amount: 5000 });
    if (percent(world, 15)) second.status = 'cancelled';
    else if (percent(world, 25)) addRefund(world, { order: second, line: null, at: when(30) });
    if (percent(world, 40)) paidOrder(world, { member, at: back + random.int(1, 20) * DAY_SECONDS, amount: 3000 });
  });
}

/** Orders and sendings of the same members, and what follows each exactly one focus span later, a second before, a second after. */
export function followUpsAtEdges(world: World): void {
  const campaign = addCampaign(world, { kind: 'push', day: focusDay(world) });
  for (const span of world.focus.spans) {
    for (const beside of [-1, 0, 1]) {
      const member = oldMember(world);
      const start = dayWithin(world) * DAY_SECONDS + world.random.pick([0, 36000, 86399]);
      const first = paidOrder(world, { member, at: start, amount: world.random.pick(world.focus.amounts) + 100 });
      paidOrder(world, { member, at: start + span + beside, amount: 5000 });
      if (percent(world, 30)) addRefund(world, { order: first, line: 1, at: start + span + beside });
      const timing = { arrivedAfter: 1, shownAfter: 2, clickedAfter: span + beside };
      addPush(world, { campaign, messageId: `X${8000 + (span % 1000)}`, member, channel: 'app', sentAt: start, ...timing });
    }
  }
}

/** Rows without a partner on both sides of every join. */
export function unmatched(world: World): void {
  const { random } = world;
  times(3, () => oldMember(world));
  times(3, () => addProduct(world, { launched_on: null }));
  for (const kind of ['push', 'coupon', 'promotion'] as const) addCampaign(world, { kind, day: focusDay(world) });
  const day = focusDay(world);
  const campaign = addCampaign(world, { kind: 'coupon', day });
  const discount = { campaign, threshold: 9900, discount: 500, validFrom: day, validTo: day + 7 };
  addCoupon(world, { ...discount, members: [oldMember(world), oldMember(world)] });
  times(2, () => paidOrder(world, { member: null, at: noonOf(day), amount: random.int(1000, 90000) }));
}

/** A test account that pays a cent, an account whose later orders stand under the one it was merged into, two products of one name. */
export function sameOrNot(world: World): void {
  const { random } = world;
  // Not the first day of the data: the old account has to have bought before.
  const day = Math.max(FIRST_DAY + 1, dayWithin(world));
  const old = oldMember(world);
  const kept = addMember(world, { ...pickPerson(old), registered_at: day * DAY_SECONDS });
  old.merged_into = kept.member_id;
  const test = addMember(world, { isTest: true, city: old.city });
  const twin = addProduct(world, { title: '轻薄羽绒服', title_en: 'Light down jacket', category: 'apparel', list_price: 59900 });
  addProduct(world, { title: twin.title, title_en: twin.title_en, category: twin.category, list_price: twin.list_price });
  const spend = (member: MemberRow, at: number) => paidOrder(world, { member, at, amount: random.pick([260000, 59900, 250100]), lines: 2 });
  times(random.int(1, 3), () => spend(old, noonOf(day) - random.int(1, 20) * DAY_SECONDS));
  times(random.int(1, 3), () => spend(kept, noonOf(day) + random.int(0, 20) * DAY_SECONDS));
  times(random.int(1, 2), () => paidOrder(world, { member: test, at: noonOf(day), amount: 1 }));
}

function pickPerson({ city, gender, birth_year }: MemberRow): Pick<MemberRow, 'city' | 'gender' | 'birth_year'> {
  return { city, gender, birth_year };
}

/** Page views of H5 written in UTC around the midnights of both zones, each beside the same moment in the app. */
export function eventsInTwoZones(world: World): void {
  const product = addProduct(world);
  times(6, () => {
    const wallClock = focusDay(world) * DAY_SECONDS + world.random.pick([-1, 0, 1, 28799, 28800, 57600]);
    const view = { type: 'view', product, after: 0, lateBy: 8 * 3600 } as const;
    addSession(world, { member: oldMember(world), channel: 'h5', startsAt: wallClock - 8 * 3600, events: [view] });
    addSession(world, { member: oldMember(world), channel: 'app', startsAt: wallClock, events: [{ ...view, lateBy: 1 }] });
  });
}

/** One product sold week after week at a falling and rising price. */
export function pricesThatChange(world: World): void {
  const start = focusDay(world);
  // The first and, so far, the only one on sale.
  addProduct(world, { list_price: 29900 });
  for (const [week, amount] of [29900, 26900, 19900, 26900, 29900].entries()) {
    times(world.random.int(1, 2), () =>
      paidOrder(world, { member: oldMember(world), at: noonOf(start + (week - 2) * 7), amount: amount * world.random.int(1, 2) }),
    );
  }
}

/** Every line of an order refunded twice in part. */
export function refundsOfEveryLine(world: World): void {
  const member = oldMember(world);
  times(3, () => addProduct(world, { list_price: 49900 }));
  const order = paidOrder(world, { member, at: noonOf(focusDay(world)), amount: 90000, lines: 3 });
  for (const line of linesOf(world, order)) {
    for (const share of [5, 4]) {
      addRefund(world, {
        order,
        line: line.line_no,
        at: (order.paid_at ?? 0) + share * DAY_SECONDS,
        amount: Math.floor(line.line_amount / share),
      });
    }
  }
}
