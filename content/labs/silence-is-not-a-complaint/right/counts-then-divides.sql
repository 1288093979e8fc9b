WITH june AS (
  SELECT
    count(*) AS tickets,
    count(satisfaction) AS rated,
    count(CASE WHEN satisfaction IN (4, 5) THEN 1 END) AS satisfied
  FROM cs_tickets
  WHERE date_trunc('month', opened_at) = DATE '2026-06-01'
)
SELECT tickets, satisfied, rated - satisfied AS dissatisfied, tickets - rated AS not_rated, round(satisfied / rated, 4) AS satisfied_share
FROM june;
