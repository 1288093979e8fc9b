WITH per_person AS (
  SELECT coalesce(m.merged_into, m.member_id) AS person, count(DISTINCT m.member_id) AS accounts
  FROM orders o
  JOIN members m ON m.member_id = o.member_id
  WHERE date_trunc('year', o.paid_at) = DATE '2025-01-01' AND o.status <> 'cancelled' AND NOT starts_with(o.member_id, 'T')
  GROUP BY person
)
SELECT source_channel AS channel, sum(accounts) AS accounts, count(*) AS people
FROM per_person
JOIN members ON member_id = person
GROUP BY source_channel
ORDER BY people DESC;
