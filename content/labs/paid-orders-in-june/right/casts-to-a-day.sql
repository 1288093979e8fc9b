WITH paid AS (
  SELECT CAST(paid_at AS DATE) AS paid_on, paid_amount
  FROM orders
  WHERE status != 'cancelled'
)
SELECT count(*) AS orders, sum(paid_amount) AS paid_amount
FROM paid
WHERE paid_on BETWEEN '2025-06-01' AND '2025-06-30';
