SELECT order_id, paid_at, paid_amount
FROM (
  SELECT * FROM orders
  WHERE channel = '{{channel}}' AND status <> 'cancelled' AND paid_at >= '{{since.from}}'
  ORDER BY paid_at
  LIMIT 10
) AS first_ten
ORDER BY paid_amount DESC;
