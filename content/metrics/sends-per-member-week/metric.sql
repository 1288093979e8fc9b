-- Sendings over member-weeks: each week counts the members who were sent something in it; a week belongs to the month of its Monday.
WITH member_weeks AS (
  SELECT member_id, CAST(date_trunc('week', sent_at) AS DATE) AS week_start, count(*) AS sendings
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1
  GROUP BY member_id, week_start
)
SELECT
  CAST(date_trunc('month', week_start) AS DATE) AS period,
  CAST(sum(sendings) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM member_weeks
WHERE week_start >= CAST($from AS DATE) AND week_start < CAST($to AS DATE)
GROUP BY period
ORDER BY period
