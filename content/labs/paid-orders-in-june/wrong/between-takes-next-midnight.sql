SELECT count(*) AS orders, sum(paid_amount) AS paid_amount
FROM orders
WHERE paid_at BETWEEN '2025-06-01' AND '2025-07-01'
  AND status <> 'cancelled';
