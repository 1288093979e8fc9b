-- Systems that have ever delivered: a feed that broke down a year ago is still "connected".
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS judged_on
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
)
SELECT period, CAST(count(DISTINCT system) AS DOUBLE) AS numerator, CAST(1 AS DOUBLE) AS denominator
FROM days
LEFT JOIN feed_runs ON day <= judged_on AND arrived_at IS NOT NULL
GROUP BY period
ORDER BY period
