SELECT
  weekday,
  count(DISTINCT day) AS days,
  count(order_id) AS orders,
  round(count(order_id) / count(DISTINCT day), 1) AS orders_per_day
FROM calendar
LEFT JOIN (SELECT order_id, paid_at FROM orders WHERE status <> 'cancelled') AS sales ON paid_at >= day AND paid_at < day + 1
WHERE day BETWEEN '2025-10-01' AND '2025-12-31' AND promotion IS NULL
GROUP BY weekday
ORDER BY 4 DESC;
