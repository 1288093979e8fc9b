SELECT order_id, created_at, paid_at
FROM orders
WHERE CAST(paid_at AS DATE) = DATE '2026-06-01'
  AND CAST(created_at AS DATE) < DATE '2026-06-01'
ORDER BY paid_at;
