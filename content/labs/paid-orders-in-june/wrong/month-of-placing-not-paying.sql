SELECT count(*) AS orders, sum(paid_amount) AS paid_amount
FROM orders
WHERE created_at >= '2025-06-01'
  AND created_at < '2025-07-01'
  AND paid_at IS NOT NULL
  AND status <> 'cancelled';
