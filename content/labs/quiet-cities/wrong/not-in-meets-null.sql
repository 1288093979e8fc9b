SELECT city, count(*) AS quiet_members
FROM members
WHERE registered_at < '2026-04-01'
  AND member_id NOT IN (
    SELECT member_id
    FROM orders
    WHERE paid_at >= '2026-04-01' AND paid_at < '2026-07-01' AND status <> 'cancelled'
  )
GROUP BY city
ORDER BY quiet_members DESC;
