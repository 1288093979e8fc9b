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

/** What a session did: steps with the product and the seconds since the step before. */
interface Step {
  type: EventType;
  product: Product | null;
  after: number;
}

export interface Session {
  memberId: string | null;
  channel: Channel;
  startsAt: number;
  steps: readonly Step[];
}

export interface Traffic {
  random: Random;
  scale: Scale;
  region: Region;
  members: readonly Member[];
  orders: readonly Order[];
  pushes: readonly PushRow[];
  shelf: Shelf;
}

const BUYING_SHARE = 0.042;

export function buyingSessions({ random, scale, orders }: Traffic): Session[] {
  const sales = orders.filter(order => isSale(order) && order.member?.isTest !== true);
  const probability = (scale.sessions * BUYING_SHARE) / sales.length;
  return sales
    .filter(() => random.chance(probability))
    .map(order => ({ order, session: buyingSession(random, order) }))
    .filter(({ order, session }) => order.member === null || session.startsAt >= order.member.row.registered_at)
    .map(({ session }) => session);
}

function buyingSession(random: Random, { member, channel, createdAt, paidAt, lines }: Order): Session {
  const looks = lines.flatMap(({ product }): Step[] => [
    { type: 'view', product, after: random.int(15, 150) },
    { type: 'add_to_cart', product, after: random.int(8, 60) },
  ]);
  const search: Step[] = random.chance(0.35) ? [{ type: 'search', product: null, after: 0 }] : [];
  const walk = [...search, ...looks];
  const seconds = walk.reduce((sum, step) => sum + step.after, 0);
  const steps: Step[] = [
    ...walk,
    { type: 'checkout', product: null, after: 0 },
    { type: 'pay', product: null, after: (paidAt ?? createdAt) - createdAt },
  ];
  return { memberId: member?.row.member_id ?? null, channel, startsAt: createdAt - seconds, steps };
}

/** Opening the app from a push and looking at a product or two. */
export function pushSessions({ random, scale, pushes, shelf }: Traffic): Session[] {
  const opened = pushes.filter(push => push.clicked_at !== null && push.channel !== 'sms');
  const probability = Math.min(1, (scale.sessions * 0.05) / opened.length);
  return opened
    .filter(() => random.chance(probability))
    .map(({ member_id: memberId, channel, clicked_at: clickedAt }) => {
      const startsAt = clickedAt ?? 0;
      const open: Step = { type: 'push_open', product: null, after: 0 };
      return {
        memberId,
        channel: channel === 'app' ? 'app' : 'mini_program',
        startsAt,
        steps: [open, ...browse(random, { shelf, startsAt })],
      };
    });
}

const ANONYMOUS_SHARE = 0.24;

export function browsingSessions(traffic: Traffic): Session[] {
  const { random, scale } = traffic;
  const total = Array.from({ length: MONTH_COUNT }, (_, month) => monthWeight(month)).reduce((left, right) => left + right, 0);
  const months = Array.from({ length: MONTH_COUNT }, (_, month) => month);
  return months.flatMap(month =>
    Array.from({ length: Math.round((scale.sessions * 0.85 * monthWeight(month)) / total) }, () =>
      browsingVisit(traffic, drawDay(random, month)),
    ).flat(),
  );
}

/** One visit, or, for one in twelve, the same product looked at on three days running and not bought. */
function browsingVisit({ random, members, shelf }: Traffic, day: number): Session[] {
  const drawn = random.chance(ANONYMOUS_SHARE) ? null : random.pick(members);
  const member = drawn !== null && !drawn.isTest && drawn.registeredOn < day ? drawn : null;
  const channel = drawChannel(random, member);
  const memberId = member?.row.member_id ?? null;
  const startsAt = momentOf(day, drawSecond(random, channel));
  const visit: Session = { memberId, channel, startsAt, steps: browse(random, { shelf, startsAt }) };
  if (member === null || !random.chance(0.08)) return [visit];
  const product = drawProduct(random, { shelf, day });
  if (product === null) return [visit];
  const visits = [0, 1, 2].map((later): Session => {
    const look: Step = { type: 'view', product, after: 0 };
    const cart: Step = { type: 'add_to_cart', product, after: random.int(20, 200) };
    return { ...visit, startsAt: momentOf(day + later, drawSecond(random, channel)), steps: later > 0 ? [look, cart] : [look] };
  });
  return visits.filter(session => session.startsAt <= LAST_SECOND);
}

const viewCounts = cumulate([40, 26, 16, 9, 5, 4]);

/** Views, some after a search; one in six lands in the cart, a third of those starts to check out and stops. */
function browse(random: Random, { shelf, startsAt }: { shelf: Shelf; startsAt: number }): Step[] {
  const day = dayOfSecond(startsAt);
  const steps: Step[] = random.chance(0.3) ? [{ type: 'search', product: null, after: 0 }] : [];
  const views = 1 + drawIndex(random, viewCounts);
  for (let view = 0; view < views; view += 1) {
    const product = drawProduct(random, { shelf, day });
    if (product === null) continue;
    steps.push({ type: 'view', product, after: random.int(4, 180) });
    if (random.chance(0.1)) steps.push({ type: 'add_to_cart', product, after: random.int(5, 90) });
  }
  const hasCart = steps.some(step => step.type === 'add_to_cart');
  return hasCart && random.chance(0.34) ? [...steps, { type: 'checkout', product: null, after: random.int(10, 200) }] : steps;
}
