SELECT
  channel,
  count(DISTINCT order_id) AS orders,
  count(DISTINCT refunds.order_id) AS refunded_orders,
  sum(paid_amount) AS paid,
  coalesce(sum(amount), 0) AS refunded,
  round(coalesce(sum(amount), 0) / sum(paid_amount), 4) AS refunded_share
FROM orders
LEFT JOIN refunds USING (order_id)
WHERE paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND status <> 'cancelled'
GROUP BY channel
ORDER BY refunded_share DESC;
