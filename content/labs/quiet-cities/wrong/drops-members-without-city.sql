SELECT city, count(*) AS quiet_members
FROM members m
WHERE registered_at < '2026-04-01'
  AND city IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM orders o
    WHERE o.member_id = m.member_id AND o.paid_at >= '2026-04-01' AND o.paid_at < '2026-07-01' AND o.status <> 'cancelled'
  )
GROUP BY city
ORDER BY quiet_members DESC;
