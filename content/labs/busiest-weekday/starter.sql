SELECT weekday, count(*) AS orders
FROM calendar
JOIN orders ON CAST(paid_at AS DATE) = day
WHERE day >= '2025-10-01' AND day < '2026-01-01'
GROUP BY weekday
ORDER BY orders DESC;
