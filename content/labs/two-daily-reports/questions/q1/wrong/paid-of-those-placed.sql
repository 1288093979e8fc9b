SELECT
  count(*) AS placed,
  count(paid_at) AS paid
FROM orders
WHERE created_at >= '2026-06-01'
  AND created_at < '2026-06-02';
