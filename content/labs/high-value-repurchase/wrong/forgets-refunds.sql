WITH high_value AS (
  SELECT member_id
  FROM orders
  WHERE member_id IS NOT NULL AND status <> 'cancelled' AND paid_at >= '2024-12-31' AND paid_at < '2025-12-31'
  GROUP BY member_id
  HAVING sum(paid_amount) > 5000
),
came_back AS (
  SELECT DISTINCT member_id
  FROM orders
  WHERE status <> 'cancelled' AND paid_at >= '2026-01-01' AND paid_at < '2026-04-01'
)
SELECT count(*) AS high_value, count(came_back.member_id) AS repurchased, round(count(came_back.member_id) / count(*), 4) AS rate
FROM high_value
LEFT JOIN came_back USING (member_id);
