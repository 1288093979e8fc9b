SELECT count(order_id) AS orders, sum(paid_amount) AS paid_amount
FROM orders
WHERE date_trunc('month', paid_at) = DATE '2025-06-01'
  AND status IN ('paid', 'shipped', 'completed');
