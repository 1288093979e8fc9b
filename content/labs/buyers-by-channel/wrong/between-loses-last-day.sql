SELECT
  channel,
  count(*) AS orders,
  count(DISTINCT member_id) AS buyers,
  count(*) FILTER (WHERE member_id IS NULL) AS guest_orders
FROM orders
WHERE paid_at BETWEEN '2026-06-01' AND '2026-06-20' AND status <> 'cancelled'
GROUP BY channel
ORDER BY buyers DESC;
