WITH purchases AS (
  SELECT member_id, coalesce(merged_into, member_id) AS person
  FROM orders JOIN members USING (member_id)
  WHERE paid_at >= '2025-01-01' AND paid_at < '2026-01-01' AND status <> 'cancelled' AND member_id NOT LIKE 'T%'
)
SELECT kept.source_channel AS channel, count(*) AS accounts, count(DISTINCT person) AS people
FROM purchases JOIN members AS kept ON kept.member_id = person
GROUP BY kept.source_channel
ORDER BY people DESC;
