SELECT m.city, count(*) AS quiet_members
FROM members m
LEFT JOIN orders o ON o.member_id = m.member_id
WHERE m.registered_at < '2026-04-01'
  AND o.order_id IS NULL
  AND o.paid_at >= '2026-04-01'
  AND o.paid_at < '2026-07-01'
GROUP BY m.city
ORDER BY quiet_members DESC;
