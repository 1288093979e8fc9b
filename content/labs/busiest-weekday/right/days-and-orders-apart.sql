WITH ordinary_days AS (
  SELECT day, weekday FROM calendar WHERE year = 2025 AND month IN (10, 11, 12) AND promotion IS NULL
),
orders_of_day AS (
  SELECT CAST(paid_at AS DATE) AS day, count(*) AS orders FROM orders WHERE status IN ('paid', 'shipped', 'completed') GROUP BY 1
)
SELECT weekday, count(*) AS days, coalesce(sum(orders), 0) AS orders, round(coalesce(sum(orders), 0) / count(*), 1) AS orders_per_day
FROM ordinary_days
LEFT JOIN orders_of_day USING (day)
GROUP BY weekday
ORDER BY orders_per_day DESC;
