WITH ledger AS (
  SELECT order_id, member_id, paid_at, paid_amount AS amount
  FROM orders
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
  UNION ALL
  SELECT order_id, member_id, paid_at, -amount
  FROM refunds JOIN orders USING (order_id)
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
)
SELECT member_id, count(DISTINCT order_id) AS orders, sum(amount) AS net
FROM ledger
WHERE paid_at >= '2025-07-01'
GROUP BY member_id
HAVING sum(amount) > 5000
ORDER BY net DESC
