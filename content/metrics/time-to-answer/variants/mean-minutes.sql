-- The mean: one lab left open over a weekend outweighs fifty quick answers.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
)
SELECT
  period,
  CAST(sum(date_diff('second', opened_at, accepted_at) // 60) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM days
JOIN portal_answers ON accepted_at >= day - 29 AND accepted_at < day + 1
WHERE systems >= 2
GROUP BY period
ORDER BY period
