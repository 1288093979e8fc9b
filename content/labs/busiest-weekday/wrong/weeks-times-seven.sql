SELECT weekday, 13 AS days, count(order_id) AS orders, round(count(order_id) / 13, 1) AS orders_per_day
FROM calendar
LEFT JOIN orders ON CAST(paid_at AS DATE) = day AND status <> 'cancelled'
WHERE day >= '2025-10-01' AND day < '2026-01-01' AND promotion IS NULL
GROUP BY weekday
ORDER BY orders_per_day DESC;
