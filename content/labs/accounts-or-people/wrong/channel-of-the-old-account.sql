SELECT source_channel AS channel, count(DISTINCT member_id) AS accounts, count(DISTINCT coalesce(merged_into, member_id)) AS people
FROM orders
JOIN members USING (member_id)
WHERE paid_at >= '2025-01-01' AND paid_at < '2026-01-01' AND status <> 'cancelled' AND member_id NOT LIKE 'T%'
GROUP BY source_channel
ORDER BY people DESC;
