SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = '{{channel}}'
  AND status IN ('paid', 'shipped', 'completed')
  AND CAST(paid_at AS DATE) >= DATE '{{since.from}}'
ORDER BY paid_amount DESC
LIMIT 10;
