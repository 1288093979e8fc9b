SELECT order_id, created_at, paid_at, paid_amount
FROM orders
WHERE month(created_at) < month(paid_at)
  AND paid_at >= '2025-07-01'
  AND status <> 'cancelled'
ORDER BY paid_at;
