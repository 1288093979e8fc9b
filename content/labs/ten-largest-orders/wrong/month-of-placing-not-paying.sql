SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = '{{channel}}'
  AND status <> 'cancelled'
  AND created_at >= '{{since.from}}'
  AND paid_at IS NOT NULL
ORDER BY paid_amount DESC
LIMIT 10;
