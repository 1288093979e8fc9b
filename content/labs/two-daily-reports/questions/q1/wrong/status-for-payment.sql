SELECT
  count(*) FILTER (WHERE created_at >= '2026-06-01' AND created_at < '2026-06-02') AS placed,
  count(*) FILTER (WHERE created_at >= '2026-06-01' AND created_at < '2026-06-02' AND status = 'paid') AS paid
FROM orders;
