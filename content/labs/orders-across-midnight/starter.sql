SELECT order_id, created_at, paid_at, paid_amount
FROM orders
WHERE created_at < paid_at
ORDER BY paid_at;
