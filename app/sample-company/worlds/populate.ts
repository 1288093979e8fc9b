import { dayOfSecond } from '../days';
import { shuffled } from '../random';
import type { MemberRow, OrderRow } from '../rows';
import { addCampaign, addCoupon, redeem } from './coupons';
import { channels, drawsOf } from './draws';
import type { Draws, Scene } from './draws';
import { focusDay } from './moments';
import { addMember } from './people';
import { placePushes, placeTickets, placeVisits } from './populate-touches';
import { addOrder, addRefund, linesOf, refundPiecewise } from './sales';
import type { Shape } from './shape';
import { addProduct, addStages } from './shelf';
import { drawCount, orNull, percent, times } from './world';
import type { World } from './world';

/** Fills the world with everything of the shape, in the order in which rows refer to each other. */
export function populate(world: World, shape: Shape): void {
  const draws = drawsOf(world, shape);
  placeProducts(world, { shape, draws });
  const members = times(drawCount(world, shape.members), () => placeMember(world, { shape, draws }));
  const orders = placeOrders(world, { shape, draws, members });
  placeCoupons(world, { shape, orders, members });
  for (const order of orders) if (percent(world, shape.refundPercent)) refundSomehow(world, { order, draws });
  placePushes(world, { shape, draws, members });
  placeVisits(world, { shape, draws, members });
  placeTickets(world, { shape, draws, members, orders });
  planStock(world, shape);
}

function placeProducts(world: World, { shape, draws }: Scene): void {
  if (shape.variety === 'one') world.productDefaults = { category: 'home', is_hot: false };
  const titles = spellings(world, shape);
  for (const product of times(drawCount(world, shape.products), () => addProduct(world))) {
    if (shape.variety === 'one') Object.assign(product, { ...world.productDefaults, list_price: 9900 });
    if (titles !== null) Object.assign(product, { title: world.random.pick(titles) });
  }
  times(drawCount(world, shape.launches), () => {
    const days = times(4, () => (shape.variety === 'one' ? 7 : world.random.int(1, 25)));
    const startsOn = dayOfSecond(draws.moment()) - days.reduce((sum, length) => sum + length, 0);
    addStages(world, { product: addProduct(world), startsOn, days, ...(percent(world, 30) ? { openStage: world.random.int(0, 3) } : {}) });
  });
}

function placeMember(world: World, { shape, draws }: Scene): MemberRow {
  const cities = spellings(world, shape) ?? usualCities;
  return addMember(world, {
    ...(percent(world, 20) ? { registered_at: draws.moment() } : {}),
    ...(percent(world, 12) ? { opted_out_at: draws.moment() } : {}),
    city: orNull(world, draws.pick(cities)),
    source_channel: draws.pick(channels),
    ...(shape.variety === 'one' ? { gender: 'female', birth_year: 1990 } : {}),
  });
}

const usualCities = ['杭州', '上海', '成都', '北京'] as const;

/** Spellings that a careless comparison takes for one another, or does not. */
function spellings({ focus }: World, { spelling }: Shape): readonly string[] | null {
  if (spelling === 'usual') return null;
  return [...focus.texts.flatMap(text => [text, `${text}市`, `${text} `, ` ${text}`, `${text}a`, `${text}A`, `${text}%`]), ''];
}

function placeOrders(world: World, { shape, draws, members }: Scene & { members: readonly MemberRow[] }): OrderRow[] {
  const buyers = members.filter(() => !percent(world, shape.idlePercent));
  const who = [
    ...buyers.flatMap(member => times(drawCount(world, shape.ordersPerMember), () => member)),
    ...times(drawCount(world, shape.guestOrders), () => null),
  ];
  return shuffled(world.random, who).map(member => placeOrder(world, { shape, draws, member }));
}

/** The moment drawn is that of the payment, by which most windows go; the order comes up to half an hour before. */
function placeOrder(world: World, { shape, draws, member }: Scene & { member: MemberRow | null }): OrderRow {
  const moment = draws.moment();
  const isUnpaid = percent(world, shape.unpaidPercent);
  const isCancelled = percent(world, shape.cancelledPercent);
  return addOrder(world, {
    member,
    createdAt: moment - (shape.spans === 'same' ? 0 : world.random.pick([0, 1, 60, world.random.int(2, 1800)])),
    paidAt: isUnpaid ? null : moment,
    ...(isCancelled ? { status: 'cancelled' } : isUnpaid ? { status: 'pending' } : shape.variety === 'one' ? { status: 'completed' } : {}),
    channel: draws.pick(channels),
    amount: draws.amount(),
    lines: drawCount(world, shape.linesPerOrder),
  });
}

/** Each coupon is made around an order, its threshold at that order's goods or a fen beside: some can use it, some just cannot. */
function placeCoupons(
  world: World,
  { shape, orders, members }: { shape: Shape; orders: readonly OrderRow[]; members: readonly MemberRow[] },
): void {
  const { random } = world;
  const own = orders.filter(order => order.member_id !== null);
  if (own.length === 0) return;
  const campaign = addCampaign(world, { kind: 'coupon', day: focusDay(world) });
  times(drawCount(world, shape.coupons), () => {
    const order = random.pick(own);
    const day = dayOfSecond(order.created_at);
    const threshold = Math.max(2, order.goods_amount + random.pick([-1, 0, 0, 1, -Math.floor(order.goods_amount / 2)]));
    const owner = members.find(member => member.member_id === order.member_id);
    if (owner === undefined) return;
    const others = members.filter(() => percent(world, 40));
    const grants = addCoupon(world, {
      campaign,
      threshold,
      discount: Math.max(1, Math.floor((threshold * random.pick([5, 10, 15])) / 100)),
      validFrom: day - random.pick([0, 1, 7]),
      validTo: day + random.pick([0, 1, 14]),
      members: [owner, ...others],
    });
    for (const grant of grants) {
      const candidates = own.filter(candidate => candidate.member_id === grant.member_id && percent(world, 60));
      candidates.some(candidate => redeem(world, { grant, order: candidate }));
    }
  });
}

function refundSomehow(world: World, { order, draws }: { order: OrderRow; draws: Draws }): void {
  const { random } = world;
  const paidAt = order.paid_at ?? order.created_at;
  const at = () => (percent(world, 50) ? paidAt + draws.span() : Math.max(paidAt, draws.moment()));
  const line = random.pick(linesOf(world, order)).line_no;
  switch (random.pick(['whole', 'line', 'part', 'twice', 'pieces'] as const)) {
    case 'whole':
      addRefund(world, { order, line: null, at: at() });
      return;
    case 'line':
      addRefund(world, { order, line, at: at() });
      return;
    case 'part':
      addRefund(world, { order, line, at: at(), amount: Math.max(1, Math.floor(order.paid_amount / 3)) });
      return;
    case 'twice':
      for (const share of [4, 3]) addRefund(world, { order, line, at: at(), amount: Math.max(1, Math.floor(order.paid_amount / share)) });
      return;
    case 'pieces':
      refundPiecewise(world, { order, moments: at });
  }
}

/** Every product has a row on every day: many products, fewer days. */
const STOCK_ROWS = 250;

function planStock(world: World, shape: Shape): void {
  const wanted = drawCount(world, shape.stockDays);
  if (wanted === 0) return;
  const length = Math.max(1, Math.min(wanted, Math.floor(STOCK_ROWS / Math.max(1, world.rows.products.length))));
  const from = focusDay(world) - world.random.int(0, length - 1);
  for (const product of world.rows.products) {
    const opening = world.random.int(0, 6);
    world.stockPlans.push({ product, from, to: from + length - 1, opening, busyPercent: shape.busyPercent });
  }
}
