SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = '{{channel}}'
LIMIT 10;
