WITH quiet AS (
  SELECT member_id FROM members WHERE registered_at < '2026-04-01'
  EXCEPT
  SELECT member_id FROM orders WHERE date_trunc('quarter', paid_at) = DATE '2026-04-01' AND status <> 'cancelled'
)
SELECT city, count(*) AS quiet_members
FROM members
JOIN quiet USING (member_id)
GROUP BY ALL
ORDER BY 2 DESC;
