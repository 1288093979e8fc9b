-- The mean of the teams' medians: a team of two counts as much as a team of forty.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
teams AS (
  SELECT period, team, quantile_disc(date_diff('second', opened_at, accepted_at) // 60, 0.5) AS median_minutes
  FROM days
  JOIN portal_answers ON accepted_at >= day - 29 AND accepted_at < day + 1
  WHERE systems >= 2
  GROUP BY period, team
)
SELECT period, CAST(sum(median_minutes) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator
FROM teams
GROUP BY period
ORDER BY period
