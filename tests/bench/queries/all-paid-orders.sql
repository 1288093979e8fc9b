SELECT order_id, member_id, channel, paid_at, paid_amount, sum(paid_amount) OVER (PARTITION BY member_id ORDER BY paid_at, order_id) AS spent_so_far
FROM orders
WHERE paid_at IS NOT NULL
ORDER BY paid_at, order_id
LIMIT 10000
