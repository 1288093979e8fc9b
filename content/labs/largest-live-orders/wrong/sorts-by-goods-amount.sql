SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = 'live'
  AND status <> 'cancelled'
  AND paid_at >= '2026-06-01'
ORDER BY goods_amount DESC
LIMIT 10;
