SELECT
  round(count(*) FILTER (WHERE satisfaction >= 4) / count(*), 4) AS satisfied_share,
  round(1 - count(*) FILTER (WHERE satisfaction >= 4) / count(*), 4) AS dissatisfied_share
FROM cs_tickets
WHERE opened_at >= '2026-06-01'
  AND opened_at < '2026-07-01';
