/** The frozen definitions of the goal metrics, written a second time and apart from content/metrics, so that the two check each other. */
const clickRate = `100.0
  * count(DISTINCT (member_id, message_id)) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR AND (arrived_at IS NOT NULL OR channel = 'sms'))
  / count(DISTINCT (member_id, message_id)) FILTER (WHERE arrived_at IS NOT NULL OR channel = 'sms')`;

const costOfYear = (day: string) => `(
  SELECT sum(quantity * standard_cost) FROM orders JOIN order_items USING (order_id) JOIN products USING (product_id)
  WHERE paid_at IS NOT NULL AND status <> 'cancelled' AND paid_at::DATE > ${day} - 365 AND paid_at::DATE <= ${day}
    AND NOT EXISTS (FROM refunds r WHERE r.order_id = orders.order_id AND coalesce(r.line_no, order_items.line_no) = order_items.line_no
      AND r.amount >= 0.9 * line_amount))`;

const stockOfYear = (day: string) => `(
  SELECT avg(value) FROM (
    SELECT day, sum((on_hand + in_transit) * standard_cost) AS value FROM inventory_daily JOIN products USING (product_id)
    WHERE day > ${day} - 365 AND day <= ${day} GROUP BY day))`;

const turnoverOn = (day: string) => `${costOfYear(day)} / ${stockOfYear(day)}`;

export const story = {
  clickRateUntil2025: `SELECT ${clickRate} FROM push_messages WHERE sent_at < DATE '2026-01-01'`,
  clickRateOf2026: `
    SELECT round(${clickRate}, 6) FROM push_messages WHERE sent_at >= DATE '2026-01-01'
    GROUP BY date_trunc('month', sent_at) ORDER BY date_trunc('month', sent_at)`,
  clickVariants: `
    SELECT ${clickRate}, 100.0 * count(clicked_at) / count(*), 100.0 * count(clicked_at) / count(arrived_at) FROM push_messages`,
  repurchase: `
    WITH sales AS (
      SELECT member_id, created_at::DATE AS day, paid_amount - coalesce(refunded, 0) AS net
      FROM orders LEFT JOIN (SELECT order_id, sum(amount) AS refunded FROM refunds GROUP BY order_id) USING (order_id)
      WHERE paid_at IS NOT NULL AND status <> 'cancelled' AND member_id IS NOT NULL),
    cohorts AS (SELECT unnest(generate_series(DATE '2025-07-01', DATE '2026-04-01', INTERVAL 1 MONTH))::DATE AS cohort),
    high AS (
      SELECT cohort, member_id FROM cohorts JOIN sales ON day >= cohort - 365 AND day < cohort
      GROUP BY cohort, member_id HAVING sum(net) > 5000)
    SELECT count(*), 100.0 * count(*) FILTER (WHERE EXISTS (
      FROM sales WHERE sales.member_id = high.member_id AND net > 0 AND day > cohort AND day <= cohort + 90)) / count(*)
    FROM high GROUP BY cohort ORDER BY cohort`,
  /** Selected inside the year that is watched; and two orders or more in a year. */
  repurchaseVariants: `
    WITH year AS (
      SELECT count(*) AS orders, max(created_at) AS latest FROM orders
      WHERE paid_at IS NOT NULL AND status <> 'cancelled' AND member_id IS NOT NULL AND created_at >= DATE '2025-07-01'
      GROUP BY member_id HAVING sum(paid_amount) > 5000)
    SELECT 100.0 * count(*) FILTER (WHERE latest >= DATE '2026-04-02') / count(*), 100.0 * count(*) FILTER (WHERE orders >= 2) / count(*) FROM year`,
  redemptionOverIssued: `
    SELECT 100.0 * count(*) FILTER (WHERE redeemed_at IS NOT NULL AND reversed_at IS NULL) / count(*), count(*)
    FROM coupon_grants JOIN coupons USING (coupon_id) JOIN campaigns USING (campaign_id)
    WHERE kind = 'promotion' AND name LIKE '%618%' GROUP BY starts_on ORDER BY starts_on`,
  /** Of the items approved lately: the mean of those that arrived, the median with those still on their way, how many these are. */
  leadTimeVariants: `
    SELECT avg(launched_on - finished_on), median(coalesce(launched_on, DATE '2099-01-01') - finished_on), count(*) - count(launched_on)
    FROM product_stages JOIN products USING (product_id) WHERE stage = 'selection' AND finished_on >= DATE '2026-03-10'`,
  redemptionOf618: `
    SELECT 100.0 * count(*) FILTER (WHERE redeemed_at IS NOT NULL AND reversed_at IS NULL) / count(claimed_at)
    FROM coupon_grants JOIN coupons USING (coupon_id) JOIN campaigns USING (campaign_id)
    WHERE kind = 'promotion' AND name LIKE '%618%' GROUP BY starts_on ORDER BY starts_on`,
  shelfLeadTime: `
    SELECT median(launched_on - finished_on) FILTER (WHERE finished_on < DATE '2025-12-01'),
      median(launched_on - finished_on) FILTER (WHERE finished_on >= DATE '2026-03-10')
    FROM product_stages JOIN products USING (product_id) WHERE stage = 'selection'`,
  turnover: `SELECT ${turnoverOn("DATE '2025-12-31'")}, ${turnoverOn("DATE '2026-06-30'")}`,
  topFifth: `
    SELECT 100.0 * sum(spent) FILTER (WHERE place <= 0.2) / sum(spent) FROM (
      SELECT spent, percent_rank() OVER (ORDER BY spent DESC) AS place FROM (
        SELECT member_id, sum(paid_amount) AS spent FROM orders WHERE member_id IS NOT NULL AND paid_at IS NOT NULL GROUP BY member_id))`,
  scarfSoldOut: `
    SELECT count(*) FROM inventory_daily JOIN products USING (product_id)
    WHERE title = '发热围巾' AND on_hand = 0 AND day BETWEEN DATE '2025-12-01' AND DATE '2026-02-28'`,
} as const satisfies Record<string, string>;
