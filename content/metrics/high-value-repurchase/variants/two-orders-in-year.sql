-- Two orders or more within one year, among the members above 5,000 in that same year.
WITH cohorts AS (
  SELECT CAST(month_start AS DATE) AS period, last_day(CAST(month_start AS DATE)) AS window_end
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
-- Payments and refunds as one ledger, so that an order refunded twice is not paid twice.
ledger AS (
  SELECT order_id, member_id, CAST(paid_at AS DATE) AS paid_on, CAST(paid_at AS DATE) AS booked_on, paid_amount AS amount
  FROM orders
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
  UNION ALL
  SELECT order_id, member_id, CAST(paid_at AS DATE), CAST(refunded_at AS DATE), -amount
  FROM refunds
  JOIN orders USING (order_id)
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled' AND refunded_at < CAST($as_of AS DATE) + 1
),
kept_orders AS (
  SELECT period, member_id, order_id, sum(amount) AS net
  FROM cohorts
  JOIN ledger ON paid_on > window_end - 365 AND paid_on <= window_end AND booked_on <= window_end
  GROUP BY period, member_id, order_id
  HAVING sum(amount) > 0
),
chosen AS (
  SELECT period, member_id, count(*) AS orders
  FROM kept_orders
  GROUP BY period, member_id
  HAVING sum(net) > 5000
)
SELECT period, CAST(count(*) FILTER (WHERE orders >= 2) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator
FROM chosen
GROUP BY period
ORDER BY period
