WITH refunded AS (
  SELECT order_id, count(*) AS times, sum(amount) AS amount FROM refunds GROUP BY order_id
)
SELECT
  channel,
  count(*) AS orders,
  coalesce(sum(times), 0) AS refunded_orders,
  sum(paid_amount) AS paid,
  coalesce(sum(refunded.amount), 0) AS refunded,
  round(coalesce(sum(refunded.amount), 0) / sum(paid_amount), 4) AS refunded_share
FROM orders
LEFT JOIN refunded USING (order_id)
WHERE paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND status <> 'cancelled'
GROUP BY channel
ORDER BY refunded_share DESC;
