SELECT
  count(*) FILTER (WHERE created_at BETWEEN '2026-06-01' AND '2026-06-02') AS placed,
  count(*) FILTER (WHERE paid_at BETWEEN '2026-06-01' AND '2026-06-02') AS paid
FROM orders;
