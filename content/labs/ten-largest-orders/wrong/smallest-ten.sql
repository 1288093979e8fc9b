SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = '{{channel}}'
  AND status <> 'cancelled'
  AND paid_at >= '{{since.from}}'
ORDER BY paid_amount
LIMIT 10;
