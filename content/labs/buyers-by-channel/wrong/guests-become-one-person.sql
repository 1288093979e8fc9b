SELECT
  channel,
  count(*) AS orders,
  count(DISTINCT coalesce(member_id, 'guest')) AS buyers,
  count(*) FILTER (WHERE member_id IS NULL) AS guest_orders
FROM orders
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY channel
ORDER BY buyers DESC;
