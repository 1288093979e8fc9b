SELECT
  count(*) FILTER (WHERE year(paid_at) = 2025 AND month(paid_at) = 6) AS orders,
  sum(CASE WHEN strftime(paid_at, '%Y-%m') = '2025-06' THEN paid_amount END) AS paid_amount
FROM orders
WHERE NOT (status = 'cancelled');
