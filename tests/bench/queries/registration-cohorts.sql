SELECT date_trunc('month', registered_at) AS cohort, date_diff('month', registered_at, paid_at) AS months_later, count(DISTINCT member_id) AS buyers
FROM members
JOIN orders USING (member_id)
WHERE paid_at >= registered_at
GROUP BY cohort, months_later
ORDER BY cohort, months_later
