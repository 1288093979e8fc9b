SELECT order_id, paid_at, paid_amount
FROM orders
WHERE channel = 'live'
  AND status IN ('paid', 'shipped', 'completed')
  AND date_trunc('month', paid_at) = DATE '2026-06-01'
ORDER BY paid_amount DESC
LIMIT 10;
