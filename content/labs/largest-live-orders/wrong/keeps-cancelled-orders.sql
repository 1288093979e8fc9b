SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = 'live'
  AND paid_at >= '2026-06-01'
ORDER BY paid_amount DESC
LIMIT 10;
