SELECT
  count(ticket_id) AS tickets,
  sum(CASE WHEN satisfaction > 3 THEN 1 ELSE 0 END) AS satisfied,
  sum(CASE WHEN satisfaction < 4 THEN 1 ELSE 0 END) AS dissatisfied,
  sum(CASE WHEN satisfaction IS NULL THEN 1 ELSE 0 END) AS not_rated,
  round(avg(CASE WHEN satisfaction > 3 THEN 1 WHEN satisfaction <= 3 THEN 0 END), 4) AS satisfied_share
FROM cs_tickets
WHERE CAST(opened_at AS DATE) BETWEEN '2026-06-01' AND '2026-06-30';
