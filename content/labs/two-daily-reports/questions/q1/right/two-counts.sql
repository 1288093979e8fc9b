SELECT
  (SELECT count(*) FROM orders WHERE date_trunc('day', created_at) = DATE '2026-06-01') AS placed,
  (SELECT count(*) FROM orders WHERE date_trunc('day', paid_at) = DATE '2026-06-01') AS paid;
