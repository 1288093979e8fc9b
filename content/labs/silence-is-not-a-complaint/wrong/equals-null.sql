SELECT
  count(*) AS tickets,
  count(*) FILTER (WHERE satisfaction >= 4) AS satisfied,
  count(*) FILTER (WHERE satisfaction <= 3) AS dissatisfied,
  count(*) FILTER (WHERE satisfaction = NULL) AS not_rated,
  round(count(*) FILTER (WHERE satisfaction >= 4) / count(satisfaction), 4) AS satisfied_share
FROM cs_tickets
WHERE opened_at >= '2026-06-01'
  AND opened_at < '2026-07-01';
