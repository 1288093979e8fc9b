import { dayOf, DAY_SECONDS, FIRST_DAY, LAST_DAY, LAST_SECOND } from '../../days';
import { inOrder } from './rule';
import type { BusinessRule } from './rule';

/** The two years that the data covers, and the order of what begins and ends. */
export const timeRules: readonly BusinessRule[] = [
  {
    rule: 'nothing happens outside the two years',
    findBroken: ({ orders, refunds, coupon_grants, push_messages, app_events, cs_tickets, product_stages, inventory_daily }) => [
      ...outside({ low: FIRST_DAY * DAY_SECONDS, high: LAST_SECOND }, [
        ...orders.flatMap(order => [order.created_at, order.paid_at]),
        ...refunds.map(refund => refund.refunded_at),
        ...coupon_grants.flatMap(grant => [grant.issued_at, grant.claimed_at, grant.redeemed_at, grant.reversed_at]),
        ...push_messages.flatMap(push => [push.sent_at, push.arrived_at, push.shown_at, push.clicked_at]),
        ...app_events.flatMap(event => [event.occurred_at, event.ingested_at]),
        ...cs_tickets.flatMap(ticket => [ticket.opened_at, ticket.first_reply_at, ticket.closed_at]),
      ]),
      ...outside({ low: FIRST_DAY, high: LAST_DAY }, [
        ...product_stages.flatMap(stage => [stage.started_on, stage.finished_on]),
        ...inventory_daily.map(row => row.day),
      ]),
    ],
  },
  {
    rule: 'members register from 2022 on and opt out later, if at all',
    findBroken: ({ members }) =>
      members
        .filter(
          ({ registered_at, opted_out_at }) =>
            !inOrder([OPENING, registered_at, opted_out_at]) || registered_at > LAST_SECOND || (opted_out_at ?? 0) > LAST_SECOND,
        )
        .map(member => member.member_id),
  },
  {
    rule: 'campaigns and coupons end on the day they begin, or later',
    findBroken: ({ campaigns, coupons }) => [
      ...campaigns.filter(({ starts_on, ends_on }) => ends_on < starts_on).map(campaign => campaign.campaign_id),
      ...coupons.filter(({ valid_from, valid_to }) => valid_to < valid_from).map(coupon => coupon.coupon_id),
    ],
  },
];

const OPENING = dayOf('2022-01-01') * DAY_SECONDS;

function outside({ low, high }: { low: number; high: number }, moments: readonly (number | null)[]): string[] {
  return moments.filter(moment => moment !== null && (moment < low || moment > high)).map(String);
}
