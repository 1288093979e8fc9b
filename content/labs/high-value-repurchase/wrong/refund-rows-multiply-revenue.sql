WITH high_value AS (
  SELECT member_id
  FROM orders
  LEFT JOIN refunds ON refunds.order_id = orders.order_id AND refunded_at < '2025-12-31'
  WHERE member_id IS NOT NULL AND status <> 'cancelled' AND paid_at >= '2024-12-31' AND paid_at < '2025-12-31'
  GROUP BY member_id
  HAVING sum(paid_amount - coalesce(amount, 0)) > 5000
),
came_back AS (
  SELECT DISTINCT member_id
  FROM orders
  LEFT JOIN refunds ON refunds.order_id = orders.order_id AND refunded_at < '2026-04-01'
  WHERE status <> 'cancelled' AND paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND paid_amount > coalesce(amount, 0)
)
SELECT count(*) AS high_value, count(came_back.member_id) AS repurchased, round(count(came_back.member_id) / count(*), 4) AS rate
FROM high_value
LEFT JOIN came_back USING (member_id);
