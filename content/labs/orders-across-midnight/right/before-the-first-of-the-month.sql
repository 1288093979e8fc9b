SELECT order_id, created_at, paid_at, paid_amount
FROM orders
WHERE paid_at >= TIMESTAMP '2025-07-01 00:00:00'
  AND created_at < date_trunc('month', paid_at)
  AND status IN ('paid', 'shipped', 'completed')
ORDER BY paid_at;
