import { beforeAll, describe, expect, test } from 'vitest';
import { queryWarehouse } from '~/engine/warehouse.server';
import { readScoreboard } from '~/features/goals/goals.server';
import type { GoalView } from '~/features/goals/goal-view';
import { lastDayOf } from '~/features/metrics/months';
import { measuresFor } from '~/features/metrics/measures.server';
import { db } from '~/server/db.server';
import { crossSystemLabs, fillOwnPortal } from '../../metrics/own-portal';
import { buildOwnWarehouse } from '../../metrics/own-warehouse';

let views: GoalView[];

/** A text message to every third member: the small company sends so few that their number would be withheld. */
const textMessages = `
  INSERT INTO push_messages
  SELECT 'S' || member_id, (SELECT min(campaign_id) FROM push_messages), 'S', member_id, 'sms', TIMESTAMP '2026-05-12 10:00:00', NULL, NULL,
    if(member_id LIKE '%5', TIMESTAMP '2026-05-13 09:59:59', if(member_id LIKE '%1', TIMESTAMP '2026-05-13 10:00:01', NULL))
  FROM members WHERE CAST(substr(member_id, 2) AS INTEGER) % 3 = 0;`;

beforeAll(async () => {
  await buildOwnWarehouse(textMessages);
  await fillOwnPortal();
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
  'inventory-turnover': `
    WITH days AS (
      SELECT day, CAST(NULL AS BIGINT) AS fen, sum((on_hand + in_transit) * standard_cost) AS owned
      FROM inventory_daily JOIN products USING (product_id) GROUP BY day
      UNION ALL
      SELECT CAST(o.paid_at AS DATE), CAST(quantity * standard_cost * 100 AS BIGINT), NULL
      FROM orders o JOIN order_items USING (order_id) JOIN products USING (product_id) WHERE o.status != 'cancelled' AND o.paid_at IS NOT NULL
      UNION ALL
      -- The part of the line's money that went back, and with it so much of its cost; to the fen.
      SELECT CAST(r.refunded_at AS DATE), -CAST(round(100 * quantity * standard_cost
        * (r.amount / (o.paid_amount * CASE WHEN r.line_no IS NULL THEN 1 ELSE i.line_amount / o.goods_amount END))) AS BIGINT), NULL
      FROM order_items i, products p, orders o, refunds r
      WHERE i.product_id = p.product_id AND i.order_id = o.order_id AND r.order_id = o.order_id AND i.line_no = coalesce(r.line_no, i.line_no)
        AND o.status != 'cancelled' AND o.paid_at IS NOT NULL)
    SELECT sum(fen) / 100 / (sum(owned) / 365) FROM days WHERE date_diff('day', day, last_day(CAST($month AS DATE))) BETWEEN 0 AND 364`,
};

/** The same in SQLite, on what the portal itself has written. The one parameter is the last day of the month on the page. */
const ownPortalSql: Record<string, string> = {
  'certified-staff': `
    SELECT count(DISTINCT c.userId) AS value FROM Certificate c, User u, (SELECT ? AS last)
    WHERE u.id = c.userId AND u.disabledAt IS NULL AND date(c.expiresAt, '+8 hours') > last
      AND coalesce(min(date(c.revokedAt, '+8 hours'), '2026-06-30') > last, TRUE) AND min(date(c.issuedAt, '+8 hours'), '2026-06-30') <= last`,
  'time-to-answer': `
    WITH accepted AS (
      SELECT s.userId, s.labSlug, s.createdAt, row_number() OVER (PARTITION BY s.userId, s.labSlug ORDER BY s.createdAt) AS nth
      FROM Submission s, GradingJob j, GradingResult r WHERE j.submissionId = s.id AND j.resultId = r.id AND r.accepted),
    waits AS (
      SELECT CAST(round((julianday(a.createdAt) - julianday(o.openedAt)) * 86400) AS INTEGER) / 60 AS minutes
      FROM accepted a JOIN LabOpening o USING (userId, labSlug) JOIN User u ON u.id = userId JOIN (SELECT ? AS last)
      WHERE nth = 1 AND u.disabledAt IS NULL AND labSlug IN (${crossSystemLabs.map(slug => `'${slug}'`).join()})
        AND julianday(last) - julianday(min(date(a.createdAt, '+8 hours'), '2026-06-30')) BETWEEN 0 AND 29)
    SELECT minutes AS value FROM waits ORDER BY minutes LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM waits)`,
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

test.each(Object.keys(ownPortalSql))('the number of %s on the board is what a query on the portal’s own tables gives', async slug => {
  const now = views.find(view => view.goal.slug === slug)?.reading.now;
  if (!now) throw new Error(`${slug} shows no number`);
  const [row] = await db.$queryRawUnsafe<{ value: bigint }[]>(ownPortalSql[slug] ?? '', lastDayOf(now.period));
  expect(now.value).toBe(Number(row?.value));
  expect(now.value).toBeGreaterThan(0);
});

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

  test.each([
    ['app', 'app'],
    ['mini-program', 'mini_program'],
    ['sms', 'sms'],
  ])('the click-through of %s is that of the channel %s', async (part, channel) => {
    const { value, period } = partOf('push-ctr', part);
    const rate = `
      SELECT count(DISTINCT CASE WHEN clicked_at - sent_at BETWEEN INTERVAL 0 SECOND AND INTERVAL 24 HOUR THEN member_id || message_id END)
        / count(DISTINCT member_id || message_id)
      FROM push_messages p WHERE channel = $channel AND (arrived_at IS NOT NULL OR channel = 'sms')
        AND strftime((SELECT min(sent_at) FROM push_messages q WHERE q.member_id = p.member_id AND q.message_id = p.message_id
          AND (q.arrived_at IS NOT NULL OR q.channel = 'sms')), '%Y-%m-01') = $month`;
    expect(value).toBeCloseTo(await computed(rate, { channel, month: period }), 10);
  });

  test('the precision of reach asks whether each member had bought in the 180 days before and still took pushes', async () => {
    const { value, period } = partOf('push-ctr', 'reach-precision');
    const precision = `
      WITH reached AS (
        SELECT member_id, message_id, min(sent_at) AS sent FROM push_messages WHERE arrived_at IS NOT NULL OR channel = 'sms'
        GROUP BY member_id, message_id HAVING strftime(sent, '%Y-%m-01') = $month),
      fitting AS (
        SELECT DISTINCT member_id, message_id
        FROM reached JOIN orders USING (member_id) JOIN members USING (member_id)
        WHERE status != 'cancelled' AND paid_at < sent AND paid_at >= sent - INTERVAL 180 DAY
          AND CASE WHEN opted_out_at IS NULL THEN push_opt_in ELSE opted_out_at > sent END)
      SELECT (SELECT count(*) FROM fitting) / count(*) FROM reached`;
    expect(value).toBeCloseTo(await computed(precision, { month: period }), 10);
  });
});
