SELECT
  count(*) - count(paid_at) AS never_paid,
  count(CASE WHEN CAST(paid_at AS DATE) > DATE '2026-06-01' THEN 1 END) AS paid_later
FROM orders
WHERE CAST(created_at AS DATE) = DATE '2026-06-01';
