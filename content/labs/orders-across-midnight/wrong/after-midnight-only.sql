SELECT order_id, created_at, paid_at, paid_amount
FROM orders
WHERE date_trunc('month', created_at) < date_trunc('month', paid_at)
  AND paid_at > '2025-07-01'
  AND status <> 'cancelled'
ORDER BY paid_at;
