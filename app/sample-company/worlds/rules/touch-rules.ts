import type { CompanyRows, EventRow } from '../../rows';
import { inOrder } from './rule';
import type { BusinessRule } from './rule';

/** Pushes, visits and questions to customer service. */
export const touchRules: readonly BusinessRule[] = [
  {
    rule: 'a push is clicked after it is shown, shown after it arrives, and text messages never confirm',
    findBroken: ({ push_messages }) =>
      push_messages
        .filter(({ channel, sent_at, arrived_at, shown_at, clicked_at }) => {
          if (channel !== 'sms') return !inOrder([sent_at, arrived_at, shown_at, clicked_at]);
          return arrived_at !== null || shown_at !== null || !inOrder([sent_at, clicked_at]);
        })
        .map(push => push.push_id),
  },
  {
    rule: 'pushes go to members who agreed, after they registered and not after they opted out',
    findBroken: ({ push_messages, members }) => {
      const memberOf = new Map(members.map(member => [member.member_id, member]));
      return push_messages
        .filter(({ member_id, sent_at }) => {
          const member = memberOf.get(member_id);
          if (member === undefined || (member.opted_out_at === null && !member.push_opt_in)) return true;
          return sent_at < member.registered_at || sent_at > (member.opted_out_at ?? Infinity);
        })
        .map(push => push.push_id);
    },
  },
  {
    rule: 'events reach the platform after they happen, in sessions of one person and channel, after registration',
    findBroken: ({ app_events, members }) => {
      const registered = registrations(members);
      const first = new Map<string, EventRow>();
      return app_events
        .filter(event => {
          const opening = first.get(event.session_id) ?? event;
          first.set(event.session_id, opening);
          if (opening.channel !== event.channel || opening.member_id !== event.member_id) return true;
          return event.ingested_at < event.occurred_at || event.occurred_at < (registered.get(event.member_id ?? '') ?? 0);
        })
        .map(event => event.event_id);
    },
  },
  {
    rule: 'tickets come after registration and after the order they are about, and are answered before they are closed and rated',
    findBroken: ({ cs_tickets, orders, members }) => {
      const registered = registrations(members);
      const orderOf = new Map(orders.map(order => [order.order_id, order]));
      return cs_tickets
        .filter(({ member_id, order_id, opened_at, first_reply_at, closed_at, satisfaction }) => {
          const order = orderOf.get(order_id ?? '');
          if (order !== undefined && (order.member_id !== member_id || opened_at < order.created_at)) return true;
          if (satisfaction !== null && (closed_at === null || satisfaction < 1 || satisfaction > 5)) return true;
          return opened_at < (registered.get(member_id ?? '') ?? 0) || !inOrder([opened_at, first_reply_at, closed_at]);
        })
        .map(ticket => ticket.ticket_id);
    },
  },
];

function registrations(members: CompanyRows['members']): Map<string, number> {
  return new Map(members.map(member => [member.member_id, member.registered_at]));
}
