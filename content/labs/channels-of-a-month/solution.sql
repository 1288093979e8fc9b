SELECT
  channel,
  count(*) AS orders,
  sum(paid_amount) AS revenue,
  round(sum(paid_amount) / count(*), 2) AS average_order
FROM orders
WHERE paid_at >= '{{month.from}}'
  AND paid_at < '{{month.to}}'
  AND status <> 'cancelled'
GROUP BY channel
ORDER BY revenue DESC;
