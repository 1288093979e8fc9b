WITH sale AS (
  SELECT *, strftime(created_at, '%Y-%m') AS placed_in, strftime(paid_at, '%Y-%m') AS paid_in
  FROM orders
  WHERE status != 'cancelled'
)
SELECT paid_at, order_id, created_at, paid_amount
FROM sale
WHERE placed_in < paid_in
  AND paid_in >= '2025-07'
ORDER BY 1;
