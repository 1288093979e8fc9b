import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { listMetrics } from '~/features/metrics/definitions.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { db } from '~/server/db.server';
import { crossSystemLabs, fillOwnPortal } from './own-portal';
import { buildOwnWarehouse } from './own-warehouse';

/** As in independent.server.test.ts, the metrics that one leaves, over all the months there are. */
const range = { from: '2024-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const months = `(SELECT CAST(unnest(generate_series(TIMESTAMP '2024-07-01', TIMESTAMP '2026-06-01', INTERVAL 1 MONTH)) AS DATE) AS month)`;
const monthOf = (moment: string) => `CAST(date_trunc('month', ${moment}) AS DATE)`;
const end = `TIMESTAMP '2026-07-01'`;
const paid = `orders.status <> 'cancelled' AND orders.paid_at < ${end}`;
const ofCustomers = `ifnull(orders.member_id, '') NOT LIKE 'T%'`;

/**
 * What the small company has too little of to fill two years: a new product every third day, one in five of them stuck on its way and the last not
 * launched yet; in every order a product of the weeks before; each day the stock of one product in ten; and visits of all kinds, at all hours.
 */
const moreOfEverything = `
  CREATE TEMP TABLE fresh AS
    SELECT i, 'P' || (9000 + i) AS product_id, DATE '2024-06-15' + 3 * i AS shelf, shelf - 3 - i * 37 % 60 AS approved 
    FROM (SELECT CAST(unnest(range(260)) AS INTEGER) AS i);
  INSERT INTO products SELECT product_id, product_id, product_id, ['apparel', 'home', 'beauty', 'food', 'baby', 'electronics'][1 + i % 6], 99, 10.37 + i % 30,
    false, if(i % 5 = 0, NULL, shelf) FROM fresh;
  INSERT INTO product_stages SELECT product_id, 'selection', approved - 9, approved FROM fresh;
  UPDATE order_items SET product_id = fresh.product_id FROM orders, fresh
    WHERE orders.order_id = order_items.order_id AND line_no = 1 AND i = greatest(0, (CAST(created_at AS DATE) - DATE '2024-06-15') // 3 - second(created_at) % 13);
  INSERT OR IGNORE INTO inventory_daily
    SELECT day, product_id, (day - DATE '2024-01-01') * 7 % 40, CAST(substr(product_id, 2) AS INTEGER) % 11, 0, 0, 0
    FROM calendar, products WHERE day BETWEEN DATE '2024-07-01' AND DATE '2026-06-30' AND product_id LIKE '%0';
  INSERT INTO app_events
    SELECT 'X' || i || step, if(i % 40 = 0, 'T000001', NULL), 'X' || i, ['app', 'mini_program', 'h5', 'live'][1 + i % 4], step, NULL, moment, moment
    FROM (SELECT *, TIMESTAMP '2024-06-30 18:00:00' + to_hours(29 * i) + to_minutes(minute) AS moment
      FROM range(606) AS visits(i), (VALUES ('search', 0), ('view', 7), ('add_to_cart', 13), ('checkout', 31), ('pay', 39)) AS steps(step, minute))
    WHERE (i + minute) % 5 > 0;`;

/** A share of an amount, in whole fen like every amount of money, the half rounded up; without floating point. */
const fen = (amount: string) => `CAST(${amount} * 100 AS HUGEINT)`;
const share = (top: string, bottom: string) => `(2 * ${top} + ${bottom}) // (2 * ${bottom})`;

/** Of the visits with one kind of event, those that have another; each in the month of its first event, whatever that was. */
const funnel = (had: string, then: string) => `
  WITH seen AS (
    SELECT session_id, event_type, if(channel = 'h5' AND occurred_at < TIMESTAMP '2025-10-15', occurred_at + INTERVAL 8 HOUR, occurred_at) AS happened
    FROM app_events WHERE occurred_at < ${end}),
  visits AS (SELECT DISTINCT ON (session_id) session_id, happened FROM seen ORDER BY session_id, happened)
  SELECT ${monthOf('happened')}, count_if(session_id IN (SELECT session_id FROM seen WHERE event_type = '${then}')), count(*)
  FROM visits
  WHERE session_id IN (SELECT session_id FROM seen WHERE event_type = '${had}')
    AND session_id NOT IN (SELECT session_id FROM app_events WHERE member_id LIKE 'T%')
  GROUP BY 1`;

/** Kaplan and Meier over rows of a month, a wait and whether it ended: what is still open after a wait is what every step up to it has left. */
const waiting = (waits: string) => `
  WITH waits AS (${waits}),
  steps AS (
    SELECT month, wait, count_if(ended) AS ended, sum(count(*)) OVER (PARTITION BY month ORDER BY wait DESC) AS at_risk
    FROM waits GROUP BY month, wait),
  open AS (SELECT month, wait, product(1 - ended / at_risk) OVER (PARTITION BY month ORDER BY wait) AS share FROM steps)
  SELECT month, count_if(ended), count(*),
    (SELECT min(wait) FROM open WHERE open.month = waits.month AND share < 0.5 + 1e-9),
    (SELECT min(wait) FROM open WHERE open.month = waits.month AND share < 0.15 + 1e-9)
  FROM waits GROUP BY month`;

/** Month, numerator, denominator, quantiles. */
const inWarehouse: Record<string, string> = {
  'view-to-cart': funnel('view', 'add_to_cart'),
  'cart-to-checkout': funnel('add_to_cart', 'checkout'),
  'checkout-to-pay': funnel('checkout', 'pay'),
  'margin-after-discount': `
    WITH lines AS (
      SELECT order_id, ${share(`${fen('line_amount')} * ${fen('paid_amount')}`, fen('goods_amount'))} AS paid_fen, ${fen('quantity * standard_cost')} AS cost_fen
      FROM order_items NATURAL JOIN products JOIN orders USING (order_id))
    SELECT ${monthOf('paid_at')}, sum(paid_fen - cost_fen) / 100, sum(paid_fen) / 100
    FROM lines JOIN orders USING (order_id) WHERE ${paid} AND ${ofCustomers} GROUP BY 1`,
  'inventory-turnover': `
    WITH worth AS (SELECT order_id, line_no, line_amount, quantity * standard_cost AS cost FROM order_items, products
      WHERE order_items.product_id = products.product_id),
    sold AS (SELECT CAST(paid_at AS DATE) AS day, cost FROM worth JOIN orders USING (order_id) WHERE ${paid}),
    -- What a refund gave back of what was paid for its line or lines, so much of the cost of each came back.
    returned AS (
      SELECT CAST(refunded_at AS DATE) AS day,
        ${share(
          `${fen('cost')} * ${fen('amount')} * ${fen('goods_amount')}`,
          `(${fen('if(refunds.line_no IS NULL, goods_amount, line_amount)')} * ${fen('paid_amount')})`,
        )} / 100 AS cost
      FROM refunds JOIN orders USING (order_id) JOIN worth ON worth.order_id = refunds.order_id AND worth.line_no = ifnull(refunds.line_no, worth.line_no)
      WHERE ${paid}),
    stock AS (SELECT day, (on_hand + in_transit) * standard_cost AS cost FROM inventory_daily NATURAL JOIN products),
    years AS (SELECT month, last_day(month) - 364 AS first, last_day(month) AS last FROM ${months})
    SELECT month, (SELECT sum(cost) FROM sold WHERE day BETWEEN first AND last)
        - (SELECT coalesce(sum(cost), 0) FROM returned WHERE day BETWEEN first AND last),
      (SELECT sum(cost) FROM stock WHERE day BETWEEN first AND last) / 365
    FROM years WHERE first >= (SELECT min(day) FROM inventory_daily)`,
  'new-item-returns': `
    SELECT ${monthOf('paid_at')}, count(DISTINCT (lines.order_id, lines.line_no)) FILTER (WHERE refund_id IS NOT NULL),
      count(DISTINCT (lines.order_id, lines.line_no))
    FROM orders JOIN order_items AS lines USING (order_id) JOIN products USING (product_id)
    LEFT JOIN refunds ON refunds.order_id = orders.order_id AND (refunds.line_no IS NULL OR refunds.line_no = lines.line_no)
      AND refunded_at < least(paid_at + INTERVAL 30 DAY, ${end})
    WHERE ${paid} AND ${ofCustomers} AND CAST(paid_at AS DATE) - launched_on BETWEEN 0 AND 29 GROUP BY 1`,
  'reach-precision': `
    WITH got AS (SELECT *, row_number() OVER (PARTITION BY member_id, message_id ORDER BY sent_at) AS nth FROM push_messages
      WHERE channel = 'sms' OR arrived_at IS NOT NULL)
    SELECT ${monthOf('sent_at')}, count_if(
        (SELECT max(paid_at) FROM orders WHERE orders.member_id = got.member_id AND status <> 'cancelled' AND paid_at < sent_at) >= sent_at - INTERVAL 180 DAY
        AND ifnull(opted_out_at > sent_at, push_opt_in)),
      count(*)
    FROM got JOIN members USING (member_id) WHERE nth = 1 GROUP BY 1`,
  'sends-per-member-week': `
    SELECT ${monthOf('week_start')}, count(push_id), count(DISTINCT member_id || week_start)
    FROM push_messages JOIN calendar ON day = CAST(sent_at AS DATE) GROUP BY 1`,
  'systems-connected': `
    SELECT month, count_if(last_failed <= last_day(month) - 14), 1
    FROM (
      SELECT months.month, system, max(day) FILTER (WHERE NOT EXISTS (SELECT 1 FROM feed_runs AS run
        WHERE run.system = feeds.system AND run.day = calendar.day AND contract_passed AND arrived_at <= promised_at)) AS last_failed
      FROM ${months} AS months, calendar, (SELECT DISTINCT system FROM feed_runs) AS feeds WHERE day <= last_day(months.month) GROUP BY ALL)
    GROUP BY month`,
  'shelf-lead-time': waiting(`
    SELECT ${monthOf('finished_on')} AS month, coalesce(launched_on <= DATE '2026-06-30', false) AS ended,
      if(ended, launched_on, DATE '2026-06-30') - finished_on AS wait
    FROM product_stages JOIN products USING (product_id) WHERE stage = 'selection' AND finished_on <= DATE '2026-06-30'`),
  'first-reply-minutes': waiting(`
    SELECT ${monthOf('opened_at')} AS month, coalesce(first_reply_at < ${end}, false) AS ended,
      CAST(epoch(if(ended, first_reply_at, ${end})) - epoch(opened_at) AS BIGINT) // 60 AS wait
    FROM cs_tickets WHERE opened_at < ${end}`),
};

/** SQLite: straight from the tables the portal writes, whose moments are in UTC. What came after the watermark counts on it. */
const lastDays = `
  WITH RECURSIVE months(month) AS (SELECT '2024-07-01' UNION ALL SELECT date(month, '+1 month') FROM months WHERE month < '2026-06-01'),
  ends AS (SELECT month, date(month, '+1 month', '-1 day') AS last FROM months)`;
const dayOf = (moment: string) => `min(date(${moment}, '+8 hours'), '2026-06-30')`;

const inPortal: Record<string, string> = {
  'certified-staff': `${lastDays}
    SELECT month, (SELECT count(*) FROM User WHERE disabledAt IS NULL AND id IN (SELECT userId FROM Certificate
      WHERE ${dayOf('issuedAt')} <= last AND date(expiresAt, '+8 hours') > last AND (revokedAt IS NULL OR ${dayOf('revokedAt')} > last))) AS people, 1 AS one
    FROM ends`,
  'time-to-answer': `${lastDays},
  answered AS (
    SELECT openedAt, min(Submission.createdAt) AS acceptedAt
    FROM LabOpening JOIN Submission USING (userId, labSlug) JOIN GradingJob ON GradingJob.submissionId = Submission.id
    JOIN GradingResult ON GradingResult.id = resultId AND accepted
    WHERE labSlug IN (${crossSystemLabs.map(slug => `'${slug}'`).join()}) AND userId NOT IN (SELECT id FROM User WHERE disabledAt IS NOT NULL)
    GROUP BY userId, labSlug),
  ranked AS (
    SELECT month, minutes, cume_dist() OVER (PARTITION BY month ORDER BY minutes) AS share
    FROM ends JOIN (SELECT ${dayOf('acceptedAt')} AS day, (unixepoch(acceptedAt) - unixepoch(openedAt)) / 60 AS minutes FROM answered)
      ON day BETWEEN date(last, '-29 days') AND last)
  SELECT month, count(*) AS ended, count(*) AS watched, min(minutes) FILTER (WHERE share >= 0.5) AS half, min(minutes) FILTER (WHERE share >= 0.85) AS most
  FROM ranked GROUP BY month`,
};

beforeAll(async () => {
  await buildOwnWarehouse(moreOfEverything);
  await fillOwnPortal();
});

/** Twelve digits: where a cost is shared out by amounts, the last ones depend on the order of the sums. */
const digits = (cell: unknown): unknown => (cell === null ? null : Number(Number(cell).toPrecision(12)));

function ordered(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows
    .map(([month, ...numbers]) => [String(month), ...numbers.map(digits)])
    .filter(([month]) => String(month) >= range.from && String(month) < range.to)
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
}

async function measured(slug: string): Promise<unknown[][]> {
  const series = await measuresFor({ kind: 'operator' }).measure(slug, range);
  return ordered(
    (series?.points ?? []).map(({ period, numerator, denominator, quantiles = [] }) => [period, numerator, denominator, ...quantiles]),
  );
}

test('no metric is without an independent query, here or in the file beside this', () => {
  const beside = readFileSync(new URL('independent.server.test.ts', import.meta.url), 'utf8');
  const there = [...beside.matchAll(/^  '([a-z-]+)': /gm)].map(([, slug]) => slug);
  const both = [...there, ...Object.keys(inWarehouse), ...Object.keys(inPortal)];
  expect(both.sort()).toEqual(
    listMetrics()
      .map(({ id }) => id)
      .sort(),
  );
});

describe('each number of two years is that of an independent query:', () => {
  test.each(Object.entries(inWarehouse))('%s', async (slug, sql) => {
    const expected = ordered((await queryWarehouse({ sql, deadlineMs: 30_000 })).rows);
    expect(await measured(slug)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(12);
    expect(expected.some(([, numerator]) => Number(numerator) > 0)).toBe(true);
  });

  test.each(Object.entries(inPortal))('%s', async (slug, sql) => {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(sql);
    const expected = ordered(rows.map(row => Object.values(row)));
    expect(await measured(slug)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(12);
    expect(expected.some(([, numerator]) => Number(numerator) > 0)).toBe(true);
  });
});
