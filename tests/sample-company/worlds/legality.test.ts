import { describe, expect, test } from 'vitest';
import { readDictionary } from '~/sample-company/dictionary.server';
import type { CompanyRows } from '~/sample-company/rows';
import { findBrokenRules, references } from '~/sample-company/worlds/legality';
import { makeWorld } from '~/sample-company/worlds/make-world';

/** What was legal, with one list of rows changed. */
function brokenBy(change: (company: CompanyRows) => Partial<CompanyRows>): string[] {
  const company = makeWorld({ seed: 5, recipe: 'several-per-key' });
  expect(findBrokenRules(company)).toEqual([]);
  return findBrokenRules({ ...company, ...change(company) }).map(broken => broken.rule);
}

function changed<T>(rows: readonly T[], change: Partial<T>): T[] {
  return rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
}

test('the references are those of the dictionary', async () => {
  const { tables } = await readDictionary({ contentDir: 'content' });
  const declared = tables.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name, references: to }) => (to === null ? [] : [{ table, column: name, to: to.table, key: to.column }])),
  );
  const inOrder = (list: readonly object[]) => list.map(entry => JSON.stringify(entry)).sort();
  expect(inOrder(references)).toEqual(inOrder(declared));
});

describe('a company is illegal when', () => {
  test.each<[string, (company: CompanyRows) => Partial<CompanyRows>, string]>([
    ['a key repeats', ({ members }) => ({ members: [...members, ...members.slice(0, 1)] }), 'members has every key once'],
    [
      'a compound key repeats',
      ({ order_items }) => ({ order_items: [...order_items, ...order_items.slice(0, 1)] }),
      'order_items has every key once',
    ],
    [
      'money is not whole fen',
      ({ orders }) => ({ orders: changed(orders, { paid_amount: 0.5 }) }),
      'orders.paid_amount holds a value of its type',
    ],
    [
      'an amount has too many digits',
      ({ refunds }) => ({ refunds: changed(refunds, { amount: 1e12 }) }),
      'refunds.amount holds a value of its type',
    ],
    [
      'an order is of nobody known',
      ({ orders }) => ({ orders: changed(orders, { member_id: 'M999999' }) }),
      'orders.member_id refers to members.member_id',
    ],
    ['a line loses its order', ({ orders }) => ({ orders: orders.slice(1) }), 'order_items.order_id refers to orders.order_id'],
    [
      'stock is of a day without a date',
      ({ calendar }) => ({ calendar: calendar.slice(0, 10) }),
      'inventory_daily.day refers to calendar.day',
    ],
    [
      'the lines do not add up',
      ({ order_items }) => ({ order_items: order_items.slice(1) }),
      'goods amount is the sum of the line amounts, each quantity times a price within half of list',
    ],
    [
      'more is paid than due',
      ({ orders }) => ({ orders: changed(orders, { paid_amount: 1 }) }),
      'paid amount is goods minus discount, and positive',
    ],
    [
      'an order is paid before it is placed',
      ({ orders }) => ({ orders: changed(orders, { paid_at: 1 }) }),
      'an order is paid after it is placed; what is pending is unpaid, what moves on is paid',
    ],
    [
      'its number tells another second',
      ({ orders }) => ({ orders: changed(orders, { created_at: 1730000000 }) }),
      'an order number is the second of the order and five digits',
    ],
    [
      'a buyer registers later',
      ({ members }) => ({ members: changed(members, { registered_at: 1782000000 }) }),
      'members buy after they register',
    ],
    [
      'a product is launched later',
      ({ products }) => ({ products: changed(products, { launched_on: 20630 }) }),
      'products are bought after their launch',
    ],
    [
      'a refund exceeds the payment',
      ({ refunds }) => ({ refunds: changed(refunds, { amount: 99999999 }) }),
      'refunds are of lines that exist, after payment, of orders that were not cancelled, and never exceed what was paid',
    ],
    [
      'a coupon is worth more than was taken off',
      ({ coupons }) => ({ coupons: changed(coupons, { discount_amount: 1 }) }),
      'discounts come from coupons redeemed by their member, within validity, above their thresholds',
    ],
    [
      'a coupon comes back from an order that was kept',
      ({ coupon_grants }) => ({ coupon_grants: changed(coupon_grants, { reversed_at: 1782000000 }) }),
      'a grant is issued, claimed, redeemed and reversed in this order, and comes back when its order does',
    ],
    [
      'a coupon counts more than were issued',
      ({ coupons }) => ({ coupons: changed(coupons, { issued_count: 77 }) }),
      'as many coupons are issued as there are grants, at least one, one per member and coupon',
    ],
    [
      'a stage leaves a gap',
      ({ product_stages }) => ({ product_stages: changed(product_stages, { finished_on: 20633 }) }),
      'stages follow each other without a gap, and a product is launched on the day its warehousing ends',
    ],
    [
      'stock appears from nowhere',
      ({ inventory_daily }) => ({ inventory_daily: changed(inventory_daily, { on_hand: 500 }) }),
      'stock is the day before plus inbound minus sold plus adjustment, never negative, without a gap, and there on the day of launch',
    ],
    [
      'stock leaves unsold',
      ({ inventory_daily }) => ({ inventory_daily: changed(inventory_daily, { sold: 50 }) }),
      'what leaves the stock is what was paid that day and not cancelled',
    ],
    [
      'a push is clicked before it was sent',
      ({ push_messages }) => ({ push_messages: changed(push_messages, { clicked_at: 1 }) }),
      'a push is clicked after it is shown, shown after it arrives, and text messages never confirm',
    ],
    [
      'a push reaches one who never agreed',
      ({ members }) => ({ members: changed(members, { push_opt_in: false }) }),
      'pushes go to members who agreed, after they registered and not after they opted out',
    ],
    [
      'an event arrives before it happens',
      ({ app_events }) => ({ app_events: changed(app_events, { ingested_at: 1720000000 }) }),
      'events reach the platform after they happen, in sessions of one person and channel, after registration',
    ],
    [
      'a rating comes without an answer',
      ({ cs_tickets }) => ({ cs_tickets: changed(cs_tickets, { satisfaction: 9 }) }),
      'tickets come after registration and after the order they are about, and are answered before they are closed and rated',
    ],
    [
      'something happens after the data',
      ({ cs_tickets }) => ({ cs_tickets: changed(cs_tickets, { opened_at: 1900000000 }) }),
      'nothing happens outside the two years',
    ],
    [
      'a test account gets a push',
      ({ members, push_messages }) => ({
        members: [...members, ...members.slice(0, 1).map(member => ({ ...member, member_id: 'T000001' }))],
        push_messages: changed(push_messages, { member_id: 'T000001' }),
      }),
      'test accounts try orders of a cent and get neither pushes nor coupons',
    ],
    [
      'an account is merged into itself',
      ({ members }) => ({ members: changed(members, { merged_into: members[0]?.member_id ?? null }) }),
      'a merged account stopped before the kept one began, and the kept one is not merged',
    ],
    [
      'a member opts out before joining',
      ({ members }) => ({ members: changed(members, { opted_out_at: 1 }) }),
      'members register from 2022 on and opt out later, if at all',
    ],
    [
      'a campaign ends first',
      ({ campaigns }) => ({ campaigns: changed(campaigns, { ends_on: 19000 }) }),
      'campaigns and coupons end on the day they begin, or later',
    ],
  ])('%s', (_, change, rule) => {
    expect(brokenBy(change)).toContain(rule);
  });
});
