SELECT order_id, created_at, paid_at
FROM orders
WHERE CAST(created_at AS DATE) < CAST(paid_at AS DATE)
ORDER BY paid_at;
