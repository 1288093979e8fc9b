WITH daily AS (
  SELECT day, weekday, count(order_id) AS orders
  FROM calendar
  LEFT JOIN orders ON CAST(created_at AS DATE) = day AND paid_at IS NOT NULL AND status <> 'cancelled'
  WHERE day >= '2025-10-01' AND day < '2026-01-01' AND promotion IS NULL
  GROUP BY day, weekday
)
SELECT weekday, count(*) AS days, sum(orders) AS orders, round(sum(orders) / count(*), 1) AS orders_per_day
FROM daily
GROUP BY weekday
ORDER BY orders_per_day DESC;
