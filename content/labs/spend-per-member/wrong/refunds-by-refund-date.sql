WITH refunded AS (
  SELECT order_id, sum(amount) AS amount
  FROM refunds
  WHERE refunded_at >= '2025-01-01' AND refunded_at < '2026-01-01'
  GROUP BY order_id
)
SELECT member_id, count(*) AS orders, sum(paid_amount - coalesce(refunded.amount, 0)) AS net_spend
FROM orders
LEFT JOIN refunded USING (order_id)
WHERE member_id IS NOT NULL
  AND paid_at >= '2025-01-01'
  AND paid_at < '2026-01-01'
  AND status <> 'cancelled'
GROUP BY member_id
HAVING net_spend > 5000
ORDER BY net_spend DESC;
