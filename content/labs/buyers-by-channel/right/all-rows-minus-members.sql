SELECT channel, count(*) AS orders, count(DISTINCT member_id) AS buyers, count(*) - count(member_id) AS guest_orders
FROM orders
WHERE paid_at >= TIMESTAMP '2026-06-01 00:00:00'
  AND paid_at < TIMESTAMP '2026-06-01 00:00:00' + INTERVAL 20 DAY
  AND status IN ('paid', 'shipped', 'completed')
GROUP BY ALL
ORDER BY 3 DESC;
