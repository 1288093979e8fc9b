import { DAY_SECONDS, dayOfSecond, LAST_SECOND, MONTH_COUNT } from './days';
import { drawDay, drawSecond, momentOf } from './demand';
import { drawChannel } from './members';
import type { Member } from './members';
import { isSale } from './orders';
import type { Order } from './orders';
import { cumulate, drawer, drawIndex, nth } from './random';
import type { Random } from './random';
import { numberIn, sequenceId } from './rows';
import type { Region, TicketRow, Topic } from './rows';
import type { Scale } from './scale';
import { questions } from './ticket-questions';

interface Desk {
  random: Random;
  scale: Scale;
  region: Region;
  members: readonly Member[];
  orders: readonly Order[];
}

/** "Where is my order?" is a quarter of all: the same question a hundred times a day. */
const topicOfOrder = drawer<Topic>({
  ...{ where_is_my_order: 38, refund_progress: 15, change_address: 9, quality: 11, invoice: 9, size_choice: 6 },
  ...{ coupon_use: 5, stock_arrival: 2, membership: 1, other: 4 },
});
const topicWithoutOrder = drawer<Topic>({
  ...{ where_is_my_order: 4, refund_progress: 3, change_address: 1, quality: 2, invoice: 3, size_choice: 26 },
  ...{ coupon_use: 25, stock_arrival: 20, membership: 9, other: 7 },
});
const ORDER_SHARE = 0.62;

/** Questions to the service desk: about an order in the days after it, or before a purchase. They peak after promotions by themselves. */
export function openTickets(desk: Desk): TicketRow[] {
  const months = Array.from({ length: MONTH_COUNT }, (_, month) => month);
  const aboutOrders = orderTickets(desk);
  const perMonth = (desk.scale.tickets * (1 - ORDER_SHARE)) / MONTH_COUNT;
  const general = months.flatMap(month => Array.from({ length: Math.round(perMonth) }, () => generalTicket(desk, month)));
  const tickets = [...aboutOrders, ...general]
    .filter(ticket => ticket.opened_at <= LAST_SECOND)
    .sort((left, right) => left.opened_at - right.opened_at);
  for (const [index, ticket] of tickets.entries()) {
    ticket.ticket_id = sequenceId('Q', { number: numberIn(desk.region, index), digits: 6 });
  }
  return tickets;
}

function orderTickets({ random, scale, orders }: Desk): TicketRow[] {
  const asked = orders.filter(order => isSale(order) && order.member?.isTest !== true);
  const probability = (scale.tickets * ORDER_SHARE) / asked.length;
  return asked.filter(() => random.chance(probability)).map(order => orderTicket(random, order));
}

function orderTicket(random: Random, order: Order): TicketRow {
  const [refund] = order.refunds;
  const topic = refund !== undefined && random.chance(0.6) ? 'refund_progress' : topicOfOrder(random);
  const from = topic === 'refund_progress' && refund !== undefined ? refund.at : (order.paidAt ?? order.createdAt);
  const openedAt = daytime(random, from + random.int(1800, topic === 'change_address' ? 20000 : 6 * DAY_SECONDS));
  return answer(random, { member: order.member, orderId: order.orderId, channel: order.channel, topic, openedAt });
}

function generalTicket({ random, members }: Desk, month: number): TicketRow {
  const day = drawDay(random, month);
  const drawn = random.pick(members);
  const member = drawn.registeredOn < day && !drawn.isTest && random.chance(0.85) ? drawn : null;
  const channel = drawChannel(random, member);
  return answer(random, {
    member,
    orderId: null,
    channel,
    topic: topicWithoutOrder(random),
    openedAt: momentOf(day, drawSecond(random, channel)),
  });
}

/** Nobody asks at four in the morning: moves a night moment to the next morning. */
function daytime(random: Random, second: number): number {
  const ofDay = second % DAY_SECONDS;
  return ofDay < 8 * 3600 ? dayOfSecond(second) * DAY_SECONDS + random.int(8 * 3600, 12 * 3600) : second;
}

type Question = Pick<TicketRow, 'channel' | 'topic'> & { member: Member | null; orderId: string | null; openedAt: number };

const replyMinutes = [1, 3, 6, 12, 25, 60, 150, 480, 1200];
const replySums = cumulate([16, 20, 18, 14, 11, 9, 6, 4, 2]);
const satisfactionSums = cumulate([6, 7, 14, 31, 42]);

/** First reply in minutes, slower in busy hours; one in thirty is never answered, half of the closed ones are rated. */
function answer(random: Random, { member, orderId, channel, topic, openedAt }: Question): TicketRow {
  const minutes = nth(replyMinutes, drawIndex(random, replySums));
  const repliedAt = random.chance(0.035) ? null : openedAt + Math.round(minutes * 60 * (0.6 + random.next() * 0.8));
  const closedAt =
    repliedAt === null || random.chance(0.06) ? null : repliedAt + random.int(300, random.chance(0.8) ? 20000 : 3 * DAY_SECONDS);
  const isKnown = (moment: number | null): moment is number => moment !== null && moment <= LAST_SECOND;
  return {
    ticket_id: '',
    member_id: member?.row.member_id ?? null,
    order_id: orderId,
    channel,
    topic,
    question: random.pick(questions[topic]),
    opened_at: openedAt,
    first_reply_at: isKnown(repliedAt) ? repliedAt : null,
    closed_at: isKnown(closedAt) ? closedAt : null,
    satisfaction:
      isKnown(closedAt) && random.chance(0.48) ? Math.max(1, 1 + drawIndex(random, satisfactionSums) - (minutes > 100 ? 1 : 0)) : null,
  };
}
