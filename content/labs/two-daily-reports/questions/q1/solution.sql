SELECT
  count(*) FILTER (WHERE created_at >= '2026-06-01' AND created_at < '2026-06-02') AS placed,
  count(*) FILTER (WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-02') AS paid
FROM orders;
