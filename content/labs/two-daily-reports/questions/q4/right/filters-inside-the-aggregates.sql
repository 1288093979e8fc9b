SELECT
  count(*) FILTER (WHERE status = 'cancelled') AS orders,
  sum(CASE WHEN status = 'cancelled' THEN paid_amount ELSE 0 END) AS returned_amount
FROM orders
WHERE CAST(paid_at AS DATE) = DATE '2026-06-01';
