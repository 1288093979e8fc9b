import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { measuresFor } from '~/features/metrics/measures.server';
import { buildOwnWarehouse } from './own-warehouse';

/** The same numbers by other means: whoever wrote these queries read the definition in words and not the metric's SQL. Day by day where that can be. */
const range = { from: '2025-07-01', to: '2026-07-01', asOf: '2026-06-30' };
const months = `(SELECT CAST(unnest(generate_series(TIMESTAMP '2025-07-01', TIMESTAMP '2026-06-01', INTERVAL 1 MONTH)) AS DATE) AS month)`;
const monthOf = (column: string) => `CAST(date_trunc('month', ${column}) AS DATE)`;
const real = (column = 'member_id') => `(${column} IS NULL OR ${column} NOT LIKE 'T%')`;
const paid = `status IN ('pending', 'paid', 'shipped', 'completed') AND paid_at IS NOT NULL AND paid_at < TIMESTAMP '2026-07-01'`;

/** Month, numerator, denominator. */
const queries: Record<string, string> = {
  'push-ctr': `
    WITH got AS (SELECT * FROM push_messages WHERE arrived_at IS NOT NULL OR channel = 'sms'),
    pairs AS (SELECT DISTINCT member_id, message_id FROM got),
    judged AS (
      SELECT (SELECT min(sent_at) FROM got WHERE got.member_id = pairs.member_id AND got.message_id = pairs.message_id) AS first_sent,
        EXISTS (SELECT 1 FROM got WHERE got.member_id = pairs.member_id AND got.message_id = pairs.message_id
          AND clicked_at >= sent_at AND clicked_at <= sent_at + INTERVAL 1 DAY) AS clicked
      FROM pairs
    )
    SELECT ${monthOf('first_sent')}, count_if(clicked), count(*) FROM judged GROUP BY 1`,
  'net-revenue': `
    SELECT month,
      coalesce((SELECT sum(paid_amount) FROM orders WHERE ${paid} AND ${real()} AND ${monthOf('paid_at')} = month), 0)
        - coalesce((SELECT sum(amount) FROM refunds, orders WHERE refunds.order_id = orders.order_id AND ${paid} AND ${real()} AND ${monthOf('refunded_at')} = month), 0),
      1
    FROM ${months}`,
  'average-basket': `SELECT ${monthOf('paid_at')}, sum(paid_amount), count(order_id) FROM orders WHERE ${paid} AND ${real()} GROUP BY 1`,
  'discount-rate': `SELECT ${monthOf('paid_at')}, sum(goods_amount - paid_amount), sum(goods_amount) FROM orders WHERE ${paid} AND ${real()} GROUP BY 1`,
  'refund-rate': `
    SELECT month, (SELECT coalesce(sum(amount), 0) FROM refunds WHERE order_id IN (SELECT order_id FROM orders WHERE ${paid} AND ${real()} AND ${monthOf('paid_at')} = month)),
      (SELECT sum(paid_amount) FROM orders WHERE ${paid} AND ${real()} AND ${monthOf('paid_at')} = month)
    FROM ${months}`,
  'new-members': `SELECT ${monthOf('registered_at')}, count(*), 1 FROM members WHERE merged_into IS NULL AND ${real()} AND registered_at < TIMESTAMP '2026-07-01' GROUP BY 1`,
  'active-members': `
    SELECT month, (SELECT count(DISTINCT ifnull(merged_into, orders.member_id)) FROM orders, members
      WHERE orders.member_id = members.member_id AND ${paid} AND ${real('orders.member_id')}
        AND CAST(paid_at AS DATE) BETWEEN last_day(month) - 179 AND last_day(month)), 1
    FROM ${months}`,
  'opt-outs': `
    SELECT month, (SELECT count(*) FROM members WHERE ${real()} AND registered_at < month AND ${monthOf('opted_out_at')} = month),
      (SELECT count(*) FROM members WHERE ${real()} AND registered_at < month AND if(opted_out_at IS NULL, push_opt_in, opted_out_at >= month))
    FROM ${months}`,
  'coupon-redemption': `
    SELECT ${monthOf('valid_to')}, count(*) FILTER (WHERE redeemed_at IS NOT NULL AND reversed_at IS NULL), count(*)
    FROM coupon_grants, coupons WHERE coupon_grants.coupon_id = coupons.coupon_id AND claimed_at IS NOT NULL AND valid_to <= DATE '2026-06-30' GROUP BY 1`,
  'stock-out-days': `
    SELECT ${monthOf('day')}, count(*) FILTER (WHERE on_hand < 1), count(*)
    FROM inventory_daily, products WHERE inventory_daily.product_id = products.product_id AND is_hot AND day BETWEEN launched_on AND DATE '2026-06-30' GROUP BY 1`,
  'stage-days': `SELECT ${monthOf('finished_on')}, sum(date_diff('day', started_on, finished_on)), count(*) FROM product_stages WHERE finished_on <= DATE '2026-06-30' GROUP BY 1`,
  'ticket-satisfaction': `SELECT ${monthOf('closed_at')}, count(*) FILTER (WHERE satisfaction IN (4, 5)), count(satisfaction) FROM cs_tickets
    WHERE closed_at < TIMESTAMP '2026-07-01' AND satisfaction IS NOT NULL GROUP BY 1`,
  'rejected-rows': `SELECT ${monthOf('day')}, sum(rows_rejected), sum(rows_received) FROM feed_runs GROUP BY 1`,
  'high-value-repurchase': `
    WITH cohorts AS (SELECT month, last_day(month) AS closes, last_day(month) - 90 AS opens FROM ${months}),
    -- What each order had brought in, net, by a day.
    good AS (SELECT order_id, member_id, CAST(paid_at AS DATE) AS day, paid_amount FROM orders WHERE ${paid} AND member_id IS NOT NULL),
    chosen AS (
      SELECT month, opens, closes, member_id
      FROM cohorts, (SELECT DISTINCT member_id FROM good) AS people
      WHERE (SELECT sum(paid_amount) FROM good AS own WHERE own.member_id = people.member_id AND own.day BETWEEN opens - 365 AND opens - 1)
        - coalesce((SELECT sum(amount) FROM refunds, good AS own WHERE refunds.order_id = own.order_id AND own.member_id = people.member_id
            AND own.day BETWEEN opens - 365 AND opens - 1 AND CAST(refunded_at AS DATE) < opens), 0) > 5000
    )
    SELECT month, count_if(EXISTS (
        SELECT 1 FROM good AS own WHERE own.member_id = chosen.member_id AND own.day BETWEEN opens + 1 AND closes
          AND own.paid_amount > coalesce((SELECT sum(amount) FROM refunds WHERE refunds.order_id = own.order_id AND CAST(refunded_at AS DATE) <= closes), 0))),
      count(*)
    FROM chosen GROUP BY month`,
};

beforeAll(() => buildOwnWarehouse());

describe('each number is that of an independent query:', () => {
  test.each(Object.entries(queries))('%s', async (slug, sql) => {
    const { rows } = await queryWarehouse({ sql, deadlineMs: 30_000 });
    const expected = rows
      .map(([month, numerator, denominator]) => [String(month), Number(numerator), Number(denominator)])
      .filter(([month = '']) => String(month) >= range.from && String(month) < range.to)
      .sort(([a], [b]) => String(a).localeCompare(String(b)));
    const measured = await measuresFor({ kind: 'operator' }).measure(slug, range);
    expect(measured?.points.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});
