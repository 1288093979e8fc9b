import { dayOfSecond, LAST_SECOND, MONTH_COUNT } from './days';
import { drawDay, drawSecond, momentOf, monthWeight } from './demand';
import { drawChannel } from './members';
import type { Member } from './members';
import { isSale } from './orders';
import type { Order } from './orders';
import type { Product } from './products';
import { cumulate, drawIndex } from './random';
import type { Random } from './random';
import type { Channel, EventType, PushRow, Region } from './rows';
import type { Scale } from './scale';
import { drawProduct } from './shelf';
import type { Shelf } from './shelf';

export interface Session {
  memberId: string | null;
  channel: Channel;
  startsAt: number;
  steps: StepRange;
}

/** Its steps: those from `from` to before `end` of all. */
export interface StepRange {
  from: number;
  end: number;
}

/**
 * The steps of all sessions one after another: what was done, with which product, how many seconds after the step before. Columns, because a
 * million small objects that live until the log is written cost more to keep than to make.
 */
export class Steps {
  readonly types: EventType[] = [];
  readonly products: (Product | null)[] = [];
  readonly after: number[] = [];

  get length(): number {
    return this.types.length;
  }

  add(type: EventType, product: Product | null, after: number): void {
    this.types.push(type);
    this.products.push(product);
    this.after.push(after);
  }
}

export interface Traffic {
  random: Random;
  scale: Scale;
  region: Region;
  members: readonly Member[];
  orders: readonly Order[];
  pushes: readonly PushRow[];
  shelf: Shelf;
  /** Where sessions write down what they do. */
  steps: Steps;
}

const BUYING_SHARE = 0.042;

export function buyingSessions({ random, scale, orders, steps }: Traffic): Session[] {
  const sales = orders.filter(order => isSale(order) && order.member?.isTest !== true);
  const probability = (scale.sessions * BUYING_SHARE) / sales.length;
  return sales
    .filter(() => random.chance(probability))
    .map(order => ({ order, session: buyingSession(random, { order, steps }) }))
    .filter(({ order, session }) => order.member === null || session.startsAt >= order.member.row.registered_at)
    .map(({ session }) => session);
}

function buyingSession(random: Random, { order, steps }: { order: Order; steps: Steps }): Session {
  const { member, channel, createdAt, paidAt, lines } = order;
  const looks = lines.map(({ product }) => ({ product, view: random.int(15, 150), cart: random.int(8, 60) }));
  const from = steps.length;
  if (random.chance(0.35)) steps.add('search', null, 0);
  let seconds = 0;
  for (const { product, view, cart } of looks) {
    steps.add('view', product, view);
    steps.add('add_to_cart', product, cart);
    seconds += view + cart;
  }
  steps.add('checkout', null, 0);
  steps.add('pay', null, (paidAt ?? createdAt) - createdAt);
  return { memberId: member?.row.member_id ?? null, channel, startsAt: createdAt - seconds, steps: { from, end: steps.length } };
}

/** Opening the app from a push and looking at a product or two. */
export function pushSessions({ random, scale, pushes, shelf, steps }: Traffic): Session[] {
  const opened = pushes.filter(push => push.clicked_at !== null && push.channel !== 'sms');
  const probability = Math.min(1, (scale.sessions * 0.05) / opened.length);
  return opened
    .filter(() => random.chance(probability))
    .map(({ member_id: memberId, channel, clicked_at: clickedAt }) => {
      const startsAt = clickedAt ?? 0;
      const from = steps.length;
      steps.add('push_open', null, 0);
      browse(random, { shelf, startsAt, steps });
      return { memberId, channel: channel === 'app' ? 'app' : 'mini_program', startsAt, steps: { from, end: steps.length } };
    });
}

const ANONYMOUS_SHARE = 0.24;

export function browsingSessions(traffic: Traffic): Session[] {
  const { random, scale } = traffic;
  const total = Array.from({ length: MONTH_COUNT }, (_, month) => monthWeight(month)).reduce((left, right) => left + right, 0);
  const sessions: Session[] = [];
  for (let month = 0; month < MONTH_COUNT; month += 1) {
    const visits = Math.round((scale.sessions * 0.85 * monthWeight(month)) / total);
    for (let visit = 0; visit < visits; visit += 1) browsingVisit(traffic, { day: drawDay(random, month), into: sessions });
  }
  return sessions;
}

/** One visit, or, for one in twelve, the same product looked at on three days running and not bought. */
function browsingVisit({ random, members, shelf, steps }: Traffic, { day, into }: { day: number; into: Session[] }): void {
  const drawn = random.chance(ANONYMOUS_SHARE) ? null : random.pick(members);
  const member = drawn !== null && !drawn.isTest && drawn.registeredOn < day ? drawn : null;
  const channel = drawChannel(random, member);
  const memberId = member?.row.member_id ?? null;
  const startsAt = momentOf(day, drawSecond(random, channel));
  const from = steps.length;
  browse(random, { shelf, startsAt, steps });
  const visit: Session = { memberId, channel, startsAt, steps: { from, end: steps.length } };
  const product = member !== null && random.chance(0.08) ? drawProduct(random, { shelf, day }) : null;
  if (product === null) into.push(visit);
  else into.push(...returningVisits(random, { visit, product, day, steps }));
}

interface Return {
  visit: Session;
  product: Product;
  day: number;
  steps: Steps;
}

function returningVisits(random: Random, { visit, product, day, steps }: Return): Session[] {
  const visits = [0, 1, 2].map((later): Session => {
    const from = steps.length;
    steps.add('view', product, 0);
    const toCart = random.int(20, 200);
    if (later > 0) steps.add('add_to_cart', product, toCart);
    const startsAt = momentOf(day + later, drawSecond(random, visit.channel));
    return { ...visit, startsAt, steps: { from, end: steps.length } };
  });
  return visits.filter(session => session.startsAt <= LAST_SECOND);
}

const viewCounts = cumulate([40, 26, 16, 9, 5, 4]);

/** Views, some after a search; one in six lands in the cart, a third of those starts to check out and stops. */
function browse(random: Random, { shelf, startsAt, steps }: { shelf: Shelf; startsAt: number; steps: Steps }): void {
  const day = dayOfSecond(startsAt);
  if (random.chance(0.3)) steps.add('search', null, 0);
  const views = 1 + drawIndex(random, viewCounts);
  let hasCart = false;
  for (let view = 0; view < views; view += 1) {
    const product = drawProduct(random, { shelf, day });
    if (product === null) continue;
    steps.add('view', product, random.int(4, 180));
    if (!random.chance(0.1)) continue;
    steps.add('add_to_cart', product, random.int(5, 90));
    hasCart = true;
  }
  if (hasCart && random.chance(0.34)) steps.add('checkout', null, random.int(10, 200));
}
