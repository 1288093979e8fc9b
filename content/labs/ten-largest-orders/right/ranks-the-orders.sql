WITH ranked AS (
  SELECT order_id, paid_at, paid_amount, row_number() OVER (ORDER BY paid_amount DESC, order_id) AS place
  FROM orders
  WHERE channel = '{{channel}}' AND NOT status = 'cancelled' AND paid_at >= TIMESTAMP '{{since.from}} 00:00:00'
)
SELECT order_id, paid_at, paid_amount
FROM ranked
WHERE place <= 10
ORDER BY place;
