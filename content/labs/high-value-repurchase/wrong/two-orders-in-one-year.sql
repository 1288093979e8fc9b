WITH refunded AS (
  SELECT order_id, sum(amount) AS amount FROM refunds WHERE refunded_at < '2025-12-31' GROUP BY order_id
),
per_member AS (
  SELECT member_id, count(*) AS orders
  FROM orders
  LEFT JOIN refunded USING (order_id)
  WHERE member_id IS NOT NULL AND status <> 'cancelled' AND paid_at >= '2024-12-31' AND paid_at < '2025-12-31'
  GROUP BY member_id
  HAVING sum(paid_amount - coalesce(amount, 0)) > 5000
)
SELECT count(*) AS high_value, count(*) FILTER (WHERE orders >= 2) AS repurchased, round(count(*) FILTER (WHERE orders >= 2) / count(*), 4) AS rate
FROM per_member;
