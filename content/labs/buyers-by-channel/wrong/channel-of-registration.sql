SELECT
  source_channel AS channel,
  count(*) AS orders,
  count(DISTINCT member_id) AS buyers,
  count(*) FILTER (WHERE member_id IS NULL) AS guest_orders
FROM orders
LEFT JOIN members USING (member_id)
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY source_channel
ORDER BY buyers DESC;
