WITH sold AS (
  SELECT channel, count(*) AS orders, sum(paid_amount) AS paid
  FROM orders
  WHERE paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND status <> 'cancelled'
  GROUP BY channel
),
returned AS (
  SELECT channel, count(DISTINCT order_id) AS refunded_orders, sum(amount) AS refunded
  FROM refunds
  JOIN orders USING (order_id)
  WHERE paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND status <> 'cancelled'
  GROUP BY channel
)
SELECT
  channel,
  orders,
  coalesce(refunded_orders, 0) AS refunded_orders,
  paid,
  coalesce(refunded, 0) AS refunded,
  round(coalesce(refunded, 0) / paid, 4) AS refunded_share
FROM sold
LEFT JOIN returned USING (channel)
ORDER BY refunded_share DESC;
