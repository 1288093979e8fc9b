import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, dayOf } from '~/sample-company/days';
import { tableNames } from '~/sample-company/tables';
import { makeWorld } from '~/sample-company/worlds/make-world';

/** How often the most frequent key occurs. */
function most<T>(rows: readonly T[], keyOf: (row: T) => string): number {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

describe('a world', () => {
  test('is the same for the same seed and another for another', () => {
    const world = makeWorld({ seed: 3, recipe: 'ordinary' });
    expect(makeWorld({ seed: 3, recipe: 'ordinary' })).toEqual(world);
    expect(makeWorld({ seed: 4, recipe: 'ordinary' }).orders).not.toEqual(world.orders);
  });

  test('puts its rows on the days, amounts, spans and names it is made for', () => {
    const day = dayOf('2025-03-09');
    const focus = { days: [day], amounts: [77700], spans: [4321], texts: ['拉萨'] };
    const paid = seeds.flatMap(seed => makeWorld({ seed, recipe: 'boundaries', focus }).orders.map(order => order.paid_at));
    expect(paid).toEqual(expect.arrayContaining([day * DAY_SECONDS - 1, day * DAY_SECONDS, day * DAY_SECONDS + 1]));
    const goods = makeWorld({ seed: 1, recipe: 'thresholds', focus }).orders.map(order => order.goods_amount);
    expect(goods).toEqual(expect.arrayContaining([77699, 77700, 77701]));
    const clicks = makeWorld({ seed: 1, recipe: 'spans', focus }).push_messages.map(push => (push.clicked_at ?? 0) - push.sent_at);
    expect(clicks).toEqual(expect.arrayContaining([4320, 4321, 4322]));
    const cities = seeds.flatMap(seed => makeWorld({ seed, recipe: 'near-texts', focus }).members.map(member => member.city));
    expect(cities).toEqual(expect.arrayContaining(['拉萨', '拉萨市', '拉萨 ']));
  });
});

describe('the recipe', () => {
  test('"empty" leaves every table empty but the calendar', () => {
    const world = makeWorld({ seed: 1, recipe: 'empty' });
    expect(tableNames.filter(table => world[table].length > 0)).toEqual(['calendar']);
    expect(world.calendar).toHaveLength(730);
  });

  test('"single" has one member, one product and one order', () => {
    for (const seed of seeds) {
      const { members, products, orders, order_items } = makeWorld({ seed, recipe: 'single' });
      expect([members.length, products.length, orders.length, order_items.length]).toEqual([1, 1, 1, 1]);
    }
  });

  test('"ties" has every order at one moment and of one amount', () => {
    for (const seed of seeds) {
      const { orders } = makeWorld({ seed, recipe: 'ties' });
      expect(new Set(orders.map(order => order.created_at)).size).toBe(1);
      expect(new Set(orders.map(order => order.goods_amount)).size).toBe(1);
    }
  });

  test('"nulls" leaves NULL what members, tickets and orders may leave NULL', () => {
    for (const seed of seeds) {
      const { members, orders, cs_tickets } = makeWorld({ seed, recipe: 'nulls' });
      expect(members.every(member => member.city === null && member.gender === null && member.birth_year === null)).toBe(true);
      expect(orders.every(order => order.paid_at === null)).toBe(true);
      expect(cs_tickets.every(ticket => ticket.first_reply_at === null && ticket.satisfaction === null)).toBe(true);
    }
  });

  test('"outside" has nothing paid from the first focus day to the last', () => {
    const [from, to] = [dayOf('2025-06-01'), dayOf('2025-07-01')];
    for (const seed of seeds) {
      const { orders } = makeWorld({ seed, recipe: 'outside', focus: { days: [from, to] } });
      const paid = orders.flatMap(order => order.paid_at ?? []);
      const inside = paid.filter(second => second >= from * DAY_SECONDS && second <= to * DAY_SECONDS);
      expect(inside).toEqual([]);
    }
  });

  test('"several-per-key" has several orders a day, coupons and refunds an order, and sendings a message', () => {
    for (const seed of seeds) {
      const { orders, coupon_grants, refunds, push_messages } = makeWorld({ seed, recipe: 'several-per-key' });
      const own = orders.filter(order => order.member_id !== null);
      expect(most(own, order => `${order.member_id} ${Math.floor(order.created_at / DAY_SECONDS)}`)).toBeGreaterThan(1);
      expect(
        most(
          coupon_grants.filter(grant => grant.redeemed_order_id !== null),
          grant => grant.redeemed_order_id ?? '',
        ),
      ).toBeGreaterThan(1);
      expect(most(refunds, refund => refund.order_id)).toBeGreaterThan(1);
      expect(most(push_messages, push => `${push.member_id} ${push.message_id}`)).toBeGreaterThan(1);
    }
  });

  test('"all-refunded" has a member who paid and kept nothing', () => {
    for (const seed of seeds) {
      const { orders, refunds } = makeWorld({ seed, recipe: 'all-refunded' });
      const net = new Map<string, number>();
      for (const order of orders)
        if (order.paid_at !== null && order.status !== 'cancelled' && order.member_id !== null)
          net.set(order.member_id, (net.get(order.member_id) ?? 0) + order.paid_amount);
      const memberOf = new Map(orders.map(order => [order.order_id, order.member_id ?? '']));
      for (const { order_id, amount } of refunds)
        net.set(memberOf.get(order_id) ?? '', (net.get(memberOf.get(order_id) ?? '') ?? 0) - amount);
      expect([...net.values()]).toContain(0);
    }
  });

  test('"retries" has events sent twice, alike but for number and arrival', () => {
    const { app_events } = makeWorld({ seed: 1, recipe: 'retries' });
    expect(most(app_events, event => [event.session_id, event.event_type, event.product_id, event.occurred_at].join(' '))).toBeGreaterThan(
      1,
    );
  });

  test('"unmatched" has members without orders, orders without members and products never sold', () => {
    for (const seed of seeds) {
      const { members, orders, products, order_items } = makeWorld({ seed, recipe: 'unmatched' });
      const [buyers, sold] = [new Set(orders.map(order => order.member_id)), new Set(order_items.map(item => item.product_id))];
      expect(members.some(member => !buyers.has(member.member_id))).toBe(true);
      expect(buyers.has(null)).toBe(true);
      expect(products.some(product => !sold.has(product.product_id))).toBe(true);
    }
  });

  test('"same-or-not" has a test account, a merged member and two products of one name', () => {
    const { members, products } = makeWorld({ seed: 1, recipe: 'same-or-not' });
    expect(members.some(member => member.member_id.startsWith('T'))).toBe(true);
    expect(members.some(member => member.merged_into !== null)).toBe(true);
    expect(most(products, product => product.title)).toBeGreaterThan(1);
  });

  test('"stock" has negative adjustments and days sold out', () => {
    const stock = seeds.flatMap(seed => makeWorld({ seed, recipe: 'stock' }).inventory_daily);
    expect(stock.some(row => row.adjustment < 0)).toBe(true);
    expect(stock.some(row => row.on_hand === 0 && row.sold > 0)).toBe(true);
  });
});
