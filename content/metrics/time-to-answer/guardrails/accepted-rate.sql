-- Of the cross-system labs opened in the 30 days, those answered by now: answers are quick, too, when only the easy ones are given.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
)
SELECT
  period,
  CAST(count(*) FILTER (WHERE accepted_at < day + 1) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM days
JOIN portal_answers ON opened_at >= day - 29 AND opened_at < day + 1
WHERE systems >= 2
GROUP BY period
ORDER BY period
