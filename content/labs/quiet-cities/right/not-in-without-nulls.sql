SELECT city, count(*) AS quiet_members
FROM members
WHERE registered_at < '2026-04-01'
  AND member_id NOT IN (
    SELECT member_id
    FROM orders
    WHERE member_id IS NOT NULL
      AND CAST(paid_at AS DATE) BETWEEN '2026-04-01' AND '2026-06-30'
      AND status <> 'cancelled'
  )
GROUP BY city
ORDER BY quiet_members DESC;
