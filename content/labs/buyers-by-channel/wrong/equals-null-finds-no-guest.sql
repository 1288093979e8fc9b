SELECT
  channel,
  count(*) AS orders,
  count(DISTINCT member_id) AS buyers,
  sum(CASE WHEN member_id = NULL THEN 1 ELSE 0 END) AS guest_orders
FROM orders
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY channel
ORDER BY buyers DESC;
