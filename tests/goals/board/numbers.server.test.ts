import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { readScoreboard } from '~/features/goals/goals.server';
import type { GoalView } from '~/features/goals/goal-view';
import { measuresFor } from '~/features/metrics/measures.server';
import { buildOwnWarehouse } from '../../metrics/own-warehouse';

let views: GoalView[];

beforeAll(async () => {
  await buildOwnWarehouse();
  const { groups } = await readScoreboard({ measures: measuresFor({ kind: 'operator' }) });
  views = groups.flatMap(group => group.goals);
});

/** What a colleague would write who has read the definition in words, and not its SQL. $month is the first day of the month on the page. */
const ownSql: Record<string, string> = {
  'push-ctr': `
    WITH first AS (
      SELECT DISTINCT ON (member_id, message_id) member_id, message_id, sent_at AS first_sent
      FROM push_messages WHERE arrived_at IS NOT NULL OR channel = 'sms'
      ORDER BY member_id, message_id, sent_at)
    SELECT avg(CASE WHEN EXISTS (
      SELECT 1 FROM push_messages p
      WHERE p.member_id = first.member_id AND p.message_id = first.message_id AND (p.arrived_at IS NOT NULL OR p.channel = 'sms')
        AND epoch(p.clicked_at) - epoch(p.sent_at) BETWEEN 0 AND 86400) THEN 1.0 ELSE 0 END)
    FROM first WHERE strftime(first_sent, '%Y-%m-01') = $month`,
  'coupon-redemption': `
    SELECT sum(CASE WHEN g.redeemed_at IS NOT NULL AND g.reversed_at IS NULL THEN 1.0 ELSE 0 END) / count(g.claimed_at)
    FROM coupons c LEFT JOIN coupon_grants g ON g.coupon_id = c.coupon_id AND g.claimed_at IS NOT NULL
    WHERE strftime(c.valid_to, '%Y-%m-01') = $month AND c.valid_to <= DATE '2026-06-30'`,
  'high-value-repurchase': `
    WITH day AS (SELECT last_day(CAST($month AS DATE)) AS ends, last_day(CAST($month AS DATE)) - 90 AS cohort),
    back AS (SELECT order_id, sum(amount) AS refunded, CAST(refunded_at AS DATE) AS on_day FROM refunds GROUP BY order_id, on_day),
    spent AS (
      SELECT o.member_id, o.order_id, CAST(o.paid_at AS DATE) AS paid, o.paid_amount
      FROM orders o WHERE o.member_id IS NOT NULL AND o.paid_at IS NOT NULL AND o.status != 'cancelled'),
    chosen AS (
      SELECT s.member_id FROM spent s, day
      WHERE s.paid BETWEEN day.cohort - 365 AND day.cohort - 1
      GROUP BY s.member_id
      HAVING sum(s.paid_amount - coalesce((SELECT sum(refunded) FROM back, day WHERE back.order_id = s.order_id AND on_day < day.cohort), 0)) > 5000),
    again AS (
      SELECT DISTINCT s.member_id FROM spent s, day
      WHERE s.paid BETWEEN day.cohort + 1 AND day.ends
        AND s.paid_amount - coalesce((SELECT sum(refunded) FROM back, day WHERE back.order_id = s.order_id AND on_day <= day.ends), 0) > 0)
    SELECT count(*) FILTER (WHERE member_id IN (SELECT member_id FROM again)) / count(*) FROM chosen`,
  'shelf-lead-time': `
    SELECT median_days FROM (
      SELECT quantile_disc(date_diff('day', s.finished_on, p.launched_on), 0.5) AS median_days
      FROM product_stages s JOIN products p ON p.product_id = s.product_id
      WHERE s.stage = 'selection' AND strftime(s.finished_on, '%Y-%m-01') = $month AND p.launched_on IS NOT NULL)`,
  'systems-connected': `
    SELECT count(*) FROM (
      SELECT system, sum(CASE WHEN contract_passed AND arrived_at IS NOT NULL AND arrived_at <= promised_at THEN 1 ELSE 0 END) AS kept
      FROM feed_runs WHERE date_diff('day', day, last_day(CAST($month AS DATE))) BETWEEN 0 AND 13 GROUP BY system)
    WHERE kept = 14`,
};

async function computed(sql: string, params: Record<string, string>): Promise<number> {
  const { rows } = await queryWarehouse({ sql, params, deadlineMs: 60_000 });
  return Number(rows[0]?.[0]);
}

test.each(Object.keys(ownSql))(
  'the number of %s on the board is what a query written without looking at the metric’s gives',
  async slug => {
    const now = views.find(view => view.goal.slug === slug)?.reading.now;
    if (!now) throw new Error(`${slug} shows no number`);
    expect(now.value).toBeCloseTo(await computed(ownSql[slug] ?? '', { month: now.period }), 10);
  },
);

describe('the parts of a goal', () => {
  const partOf = (goal: string, part: string) => {
    const now = views.find(view => view.goal.slug === goal)?.subGoals.find(({ slug }) => slug === part)?.now;
    if (!now) throw new Error(`${goal} shows no ${part}`);
    return now;
  };

  test.each(['research', 'selection', 'production', 'warehousing'])('the days of %s are the mean of the stages that ended', async stage => {
    const { value, period } = partOf('shelf-lead-time', stage);
    const mean = `SELECT avg(date_diff('day', started_on, finished_on)) FROM product_stages
      WHERE stage = $stage AND strftime(finished_on, '%Y-%m-01') = $month`;
    expect(value).toBeCloseTo(await computed(mean, { stage, month: period }), 10);
  });

  test.each([
    ['promotions', 'promotion'],
    ['monthly', 'coupon'],
  ])('the redemption of %s is that of campaigns of the kind %s', async (part, kind) => {
    const { value, period } = partOf('coupon-redemption', part);
    const share = `SELECT count(redeemed_at) FILTER (WHERE reversed_at IS NULL) / count(*) FROM coupon_grants
      WHERE claimed_at IS NOT NULL AND coupon_id IN (
        SELECT coupon_id FROM coupons JOIN campaigns USING (campaign_id)
        WHERE kind = $kind AND strftime(valid_to, '%Y-%m-01') = $month AND valid_to <= DATE '2026-06-30')`;
    expect(value).toBeCloseTo(await computed(share, { kind, month: period }), 10);
  });
});
