SELECT order_id, created_at, paid_at, paid_amount
FROM orders
WHERE CAST(created_at AS DATE) < CAST(paid_at AS DATE)
  AND paid_at >= '2025-07-01'
  AND status <> 'cancelled'
ORDER BY paid_at;
