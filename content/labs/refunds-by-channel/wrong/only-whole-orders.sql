WITH refunded AS (
  SELECT order_id, sum(amount) AS amount FROM refunds WHERE line_no IS NULL GROUP BY order_id
)
SELECT
  channel,
  count(*) AS orders,
  count(refunded.order_id) AS refunded_orders,
  sum(paid_amount) AS paid,
  coalesce(sum(refunded.amount), 0) AS refunded,
  round(coalesce(sum(refunded.amount), 0) / sum(paid_amount), 4) AS refunded_share
FROM orders
LEFT JOIN refunded USING (order_id)
WHERE paid_at >= '2026-01-01' AND paid_at < '2026-04-01' AND status <> 'cancelled'
GROUP BY channel
ORDER BY refunded_share DESC;
