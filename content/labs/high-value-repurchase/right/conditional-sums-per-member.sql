WITH known_refunds AS (
  SELECT
    order_id,
    coalesce(sum(amount) FILTER (WHERE refunded_at < '2025-12-31'), 0) AS by_cohort_day,
    coalesce(sum(amount) FILTER (WHERE refunded_at < '2026-04-01'), 0) AS by_window_end
  FROM refunds
  GROUP BY order_id
),
per_member AS (
  SELECT
    member_id,
    sum(paid_amount - coalesce(by_cohort_day, 0)) FILTER (WHERE CAST(paid_at AS DATE) BETWEEN '2024-12-31' AND '2025-12-30') AS spend,
    coalesce(bool_or(CAST(paid_at AS DATE) BETWEEN '2026-01-01' AND '2026-03-31' AND paid_amount > coalesce(by_window_end, 0)), false) AS came_back
  FROM orders
  LEFT JOIN known_refunds USING (order_id)
  WHERE member_id IS NOT NULL AND status <> 'cancelled'
  GROUP BY member_id
)
SELECT count(*) AS high_value, count(*) FILTER (WHERE came_back) AS repurchased, round(avg(CASE WHEN came_back THEN 1 ELSE 0 END), 4) AS rate
FROM per_member
WHERE spend > 5000;
