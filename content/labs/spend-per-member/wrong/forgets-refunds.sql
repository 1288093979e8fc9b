SELECT member_id, count(*) AS orders, sum(paid_amount) AS net_spend
FROM orders
WHERE member_id IS NOT NULL
  AND paid_at >= '2025-01-01'
  AND paid_at < '2026-01-01'
  AND status <> 'cancelled'
GROUP BY member_id
HAVING net_spend > 5000
ORDER BY net_spend DESC;
