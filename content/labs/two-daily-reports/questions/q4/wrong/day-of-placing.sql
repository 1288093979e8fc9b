SELECT count(*) AS orders, sum(paid_amount) AS returned_amount
FROM orders
WHERE created_at >= '2026-06-01'
  AND created_at < '2026-06-02'
  AND status = 'cancelled';
