import { LAST_SECOND } from '../days';
import { questions } from '../ticket-questions';
import { sequenceId } from '../rows';
import type {
  CampaignRow,
  Channel,
  EventRow,
  EventType,
  MemberRow,
  OrderRow,
  ProductRow,
  PushChannel,
  PushRow,
  TicketRow,
  Topic,
} from '../rows';
import { channelAt } from './sales';
import { clamp, FIRST_SECOND } from './world';
import type { World } from './world';

export interface PushDraft {
  campaign: CampaignRow;
  messageId: string;
  member: MemberRow;
  channel: PushChannel;
  sentAt: number;
  /** Seconds after sending; NULL: no receipt, not shown, not clicked. */
  arrivedAfter: number | null;
  shownAfter: number | null;
  clickedAfter: number | null;
}

/** One sending; NULL to a member who never agreed to any. Text messages give no receipts, and nothing is clicked unseen. */
export function addPush(world: World, draft: PushDraft): PushRow | null {
  const { member, channel } = draft;
  if (!member.push_opt_in && member.opted_out_at === null) return null;
  const sentAt = clamp(draft.sentAt, { low: Math.max(FIRST_SECOND, member.registered_at), high: member.opted_out_at ?? LAST_SECOND });
  if (sentAt < FIRST_SECOND) return null;
  const isSms = channel === 'sms';
  const arrivedAt = isSms ? null : inTime(sentAt, draft.arrivedAfter);
  const shownAt = arrivedAt === null ? null : notBefore(arrivedAt, inTime(sentAt, draft.shownAfter));
  const seenAt = isSms ? sentAt : shownAt;
  const push: PushRow = {
    push_id: sequenceId('S', { number: world.rows.push_messages.length + 1, digits: 7 }),
    campaign_id: draft.campaign.campaign_id,
    message_id: draft.messageId,
    member_id: member.member_id,
    channel,
    sent_at: sentAt,
    arrived_at: arrivedAt,
    shown_at: shownAt,
    clicked_at: seenAt === null ? null : notBefore(seenAt, inTime(sentAt, draft.clickedAfter)),
  };
  world.rows.push_messages.push(push);
  return push;
}

/** NULL once the data has ended. */
function inTime(start: number, after: number | null): number | null {
  return after === null || start + after > LAST_SECOND ? null : start + after;
}

function notBefore(earliest: number, second: number | null): number | null {
  return second === null ? null : Math.max(earliest, second);
}

export interface SessionDraft {
  member: MemberRow | null;
  channel: Channel;
  startsAt: number;
  /** `after` seconds from the start; `lateBy` seconds until the platform receives it. */
  events: readonly { type: EventType; product: ProductRow | null; after: number; lateBy: number }[];
}

export function addSession(world: World, { member, channel, startsAt, events }: SessionDraft): EventRow[] {
  const rows = world.rows.app_events;
  const sessionId = sequenceId('V', { number: rows.length + 1, digits: 7 });
  const earliest = Math.max(FIRST_SECOND, member?.registered_at ?? 0);
  const start = clamp(startsAt, { low: earliest, high: LAST_SECOND });
  const added = events.map(({ type, product, after, lateBy }, index): EventRow => {
    const occurredAt = clamp(start + after, { low: earliest, high: LAST_SECOND });
    return {
      event_id: sequenceId('E', { number: rows.length + index + 1, digits: 7 }),
      member_id: member?.member_id ?? null,
      session_id: sessionId,
      channel: channelAt(channel, start),
      event_type: type,
      product_id: type === 'view' || type === 'add_to_cart' ? (product?.product_id ?? null) : null,
      occurred_at: occurredAt,
      ingested_at: Math.min(LAST_SECOND, occurredAt + lateBy),
    };
  });
  rows.push(...added);
  return added;
}

/** The app did not hear that its event had arrived, and sends it once more. */
export function retryEvent(world: World, event: EventRow): void {
  const rows = world.rows.app_events;
  if (event.ingested_at >= LAST_SECOND) return;
  const ingestedAt = world.random.int(event.ingested_at + 1, Math.min(LAST_SECOND, event.ingested_at + 7200));
  rows.push({ ...event, event_id: sequenceId('E', { number: rows.length + 1, digits: 7 }), ingested_at: ingestedAt });
}

export interface TicketDraft {
  member: MemberRow | null;
  /** An order of that member, or of a guest. */
  order: OrderRow | null;
  channel: Channel;
  topic: Topic;
  openedAt: number;
  /** Seconds; NULL: no reply, not closed, not rated. */
  replyAfter: number | null;
  closeAfter: number | null;
  satisfaction: number | null;
}

export function addTicket(world: World, draft: TicketDraft): TicketRow {
  const { member, order, replyAfter, closeAfter } = draft;
  const openedAt = clamp(draft.openedAt, {
    low: Math.max(FIRST_SECOND, member?.registered_at ?? 0, order?.created_at ?? 0),
    high: LAST_SECOND,
  });
  const firstReplyAt = inTime(openedAt, replyAfter);
  const closedAt = firstReplyAt === null ? null : inTime(firstReplyAt, closeAfter);
  const ticket: TicketRow = {
    ticket_id: sequenceId('T', { number: world.rows.cs_tickets.length + 1, digits: 6 }),
    member_id: member?.member_id ?? null,
    order_id: order?.order_id ?? null,
    channel: channelAt(draft.channel, openedAt),
    topic: draft.topic,
    question: world.random.pick(questions[draft.topic]),
    opened_at: openedAt,
    first_reply_at: firstReplyAt,
    closed_at: closedAt,
    satisfaction: closedAt === null ? null : draft.satisfaction,
  };
  world.rows.cs_tickets.push(ticket);
  return ticket;
}
