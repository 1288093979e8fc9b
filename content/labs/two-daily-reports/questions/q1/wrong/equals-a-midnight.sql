SELECT
  count(*) FILTER (WHERE created_at = '2026-06-01') AS placed,
  count(*) FILTER (WHERE paid_at = '2026-06-01') AS paid
FROM orders;
