SELECT count(*) AS orders, sum(paid_amount) AS returned_amount
FROM orders
WHERE paid_at >= '2026-06-01'
  AND status = 'cancelled';
