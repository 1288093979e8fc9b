-- A cohort is reported in the month on whose last day its 90 days close.
WITH cohorts AS (
  SELECT
    CAST(month_start AS DATE) AS period,
    last_day(CAST(month_start AS DATE)) AS window_end,
    last_day(CAST(month_start AS DATE)) - 90 AS cohort_day
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
-- Chosen by what was known before the cohort day: net of the refunds booked until then.
high_value AS (
  SELECT period, member_id
  FROM cohorts
  JOIN ledger ON paid_on >= cohort_day - 365 AND paid_on < cohort_day AND booked_on < cohort_day
  GROUP BY period, member_id
  HAVING sum(amount) > 5000
),
-- An order counts if something of it is left when the window closes.
came_back AS (
  SELECT DISTINCT period, member_id
  FROM cohorts
  JOIN ledger ON paid_on > cohort_day AND paid_on <= window_end AND booked_on <= window_end
  GROUP BY period, member_id, order_id
  HAVING sum(amount) > 0
),
-- One row per member of a cohort, with the channel in which the member registered.
cohort_members AS (
  SELECT period, member_id, came_back.member_id IS NOT NULL AS came_back, coalesce(source_channel, 'unknown') AS source_channel
  FROM high_value
  LEFT JOIN came_back USING (period, member_id)
  LEFT JOIN members USING (member_id)
)
SELECT
  period,
  CAST(count(*) FILTER (WHERE came_back) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  source_channel
FROM cohort_members
GROUP BY period, source_channel
ORDER BY period, source_channel
