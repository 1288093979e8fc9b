-- A histogram of whole minutes over the 30 days that end with the month, or with the latest day that is known.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
answers AS (
  SELECT period, learner, lab, coalesce(team, 'none') AS team, date_diff('second', opened_at, accepted_at) // 60 AS minutes
  FROM days
  JOIN portal_answers ON accepted_at >= day - 29 AND accepted_at < day + 1
  -- A question that needs tables of one system only was never the hard one.
  WHERE systems >= 2
)
SELECT period, CAST(count(*) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, team, minutes
FROM answers
GROUP BY period, team, minutes
ORDER BY period, team, minutes
