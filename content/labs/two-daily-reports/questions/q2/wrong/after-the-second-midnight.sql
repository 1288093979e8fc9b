SELECT
  count(*) FILTER (WHERE paid_at IS NULL) AS never_paid,
  count(*) FILTER (WHERE paid_at > '2026-06-02') AS paid_later
FROM orders
WHERE created_at >= '2026-06-01'
  AND created_at < '2026-06-02';
