-- People and not accounts: who registered twice and was merged is one member, whatever account the order stands under.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
buyers AS (
  SELECT DISTINCT period, coalesce(merged_into, member_id) AS person
  FROM days
  JOIN orders ON paid_at >= day - 179 AND paid_at < day + 1
  JOIN members USING (member_id)
  WHERE status <> 'cancelled' AND member_id NOT LIKE 'T%'
)
SELECT period, CAST(count(*) AS DOUBLE) AS numerator, CAST(1 AS DOUBLE) AS denominator, source_channel
FROM buyers
JOIN members ON member_id = person
GROUP BY period, source_channel
ORDER BY period, source_channel
