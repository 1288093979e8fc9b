WITH kept AS (
  SELECT order_id, member_id, paid_amount
  FROM orders
  WHERE year(paid_at) = 2025 AND status <> 'cancelled' AND member_id IS NOT NULL
),
ledger AS (
  SELECT member_id, 1 AS orders, paid_amount AS amount FROM kept
  UNION ALL
  SELECT kept.member_id, 0, -refunds.amount FROM refunds JOIN kept USING (order_id)
)
SELECT member_id, sum(orders) AS orders, sum(amount) AS net_spend
FROM ledger
GROUP BY member_id
HAVING sum(amount) > 5000
ORDER BY net_spend DESC;
