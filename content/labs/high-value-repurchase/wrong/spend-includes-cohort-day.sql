WITH ledger AS (
  SELECT order_id, member_id, paid_at, paid_at AS booked_at, paid_amount AS amount
  FROM orders
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
  UNION ALL
  SELECT order_id, member_id, paid_at, refunded_at, -amount
  FROM refunds JOIN orders USING (order_id)
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
),
high_value AS (
  SELECT member_id
  FROM ledger
  WHERE paid_at >= '2024-12-31'
    AND paid_at < '2026-01-01'
    AND booked_at < '2026-01-01'
  GROUP BY member_id
  HAVING sum(amount) > 5000
),
kept_orders AS (
  SELECT member_id, order_id
  FROM ledger
  WHERE paid_at >= '2026-01-01'
    AND paid_at < '2026-04-01'
    AND booked_at < '2026-04-01'
  GROUP BY member_id, order_id
  HAVING sum(amount) > 0
),
came_back AS (
  SELECT DISTINCT member_id
  FROM kept_orders
)
SELECT
  count(*) AS high_value,
  count(came_back.member_id) AS repurchased,
  round(count(came_back.member_id) / count(*), 4) AS rate
FROM high_value
LEFT JOIN came_back USING (member_id);
