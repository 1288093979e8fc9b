import { DAY_SECONDS } from '../days';
import { nth, shuffled } from '../random';
import type { CampaignRow, MemberRow, OrderRow, Topic } from '../rows';
import { addCampaign } from './coupons';
import { channels } from './draws';
import type { Scene } from './draws';
import { focusDay } from './moments';
import { addProduct, onSale } from './shelf';
import { addPush, addSession, addTicket, retryEvent } from './touches';
import { drawCount, orNull, percent, times } from './world';
import type { World } from './world';

export function placePushes(world: World, { shape, draws, members }: Scene & { members: readonly MemberRow[] }): void {
  const campaigns = times(drawCount(world, shape.campaigns), () => addCampaign(world, { kind: 'push', day: focusDay(world) }));
  if (campaigns.length === 0) return;
  const messages = times(campaigns.length * 3, number => ({ id: `X${String(number + 1).padStart(4, '0')}`, at: draws.moment() }));
  for (const member of members) times(drawCount(world, shape.pushesPerMember), () => push(member));

  function push(member: MemberRow): void {
    const number = world.random.int(0, messages.length - 1);
    const message = nth(messages, number);
    const shownAfter = draws.span();
    addPush(world, {
      campaign: nth<CampaignRow>(campaigns, number % campaigns.length),
      messageId: message.id,
      member,
      channel: draws.pick(['app', 'mini_program', 'sms'] as const),
      sentAt: percent(world, 70) ? message.at : draws.moment(),
      arrivedAfter: orNull(world, world.random.pick([0, 2, 300])),
      shownAfter: orNull(world, percent(world, 70) ? 60 : shownAfter),
      clickedAfter: percent(world, 40) ? null : orNull(world, draws.span()),
    });
  }
}

export function placeVisits(world: World, { shape, draws, members }: Scene & { members: readonly MemberRow[] }): void {
  const visitors = [
    ...members.flatMap(member => times(drawCount(world, shape.sessionsPerMember), () => member)),
    ...times(drawCount(world, shape.guestSessions), () => null),
  ];
  for (const member of visitors) {
    const startsAt = draws.moment();
    const shelf = onSale(world, startsAt);
    const steps = shuffled(world.random, shelf.length > 0 ? shelf : [addProduct(world)]).slice(0, world.random.int(1, 3));
    const funnel =
      shape.variety === 'one' ? (['view'] as const) : (['push_open', 'search', 'view', 'add_to_cart', 'checkout', 'pay'] as const);
    const reached = funnel.slice(0, world.random.int(1, funnel.length));
    const kinds = reached.flatMap(type => (type === 'view' ? steps : steps.slice(0, 1)).map(product => ({ type, product })));
    const events = addSession(world, {
      member,
      channel: draws.pick(channels),
      startsAt,
      events: kinds.map((event, index) => ({ ...event, after: index * world.random.int(0, 40), lateBy: lateBy(world) })),
    });
    for (const event of events) if (percent(world, shape.retryPercent)) retryEvent(world, event);
  }
}

/** Most arrive within seconds; a device without network brings its events up to two days later. */
function lateBy(world: World): number {
  return percent(world, 80) ? world.random.int(0, 5) : world.random.int(3600, 2 * DAY_SECONDS);
}

export function placeTickets(
  world: World,
  { shape, draws, members, orders }: Scene & { members: readonly MemberRow[]; orders: readonly OrderRow[] },
): void {
  const askers = [
    ...members.flatMap(member => times(drawCount(world, shape.ticketsPerMember), () => member)),
    ...times(drawCount(world, shape.guestTickets), () => null),
  ];
  for (const member of askers) {
    const own = orders.filter(order => order.member_id === (member?.member_id ?? null));
    addTicket(world, {
      member,
      order: own.length === 0 ? null : orNull(world, world.random.pick(own)),
      channel: draws.pick(channels),
      topic: draws.pick(topics),
      openedAt: draws.moment(),
      replyAfter: orNull(world, draws.span()),
      closeAfter: orNull(world, draws.span()),
      satisfaction: orNull(world, shape.variety === 'one' ? 5 : world.random.int(1, 5)),
    });
  }
}

const topics = ['where_is_my_order', 'refund_progress', 'coupon_use', 'quality', 'other'] as const satisfies readonly Topic[];
