SELECT
  count(*) FILTER (WHERE month(created_at) = 6 AND day(created_at) = 1) AS placed,
  count(*) FILTER (WHERE month(paid_at) = 6 AND day(paid_at) = 1) AS paid
FROM orders;
