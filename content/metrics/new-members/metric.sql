-- A second registration of somebody we know already is not a new member, nor is a test account.
WITH joined AS (
  SELECT member_id, source_channel, CAST(date_trunc('month', registered_at) AS DATE) AS period
  FROM members
  WHERE registered_at >= CAST($from AS DATE) AND registered_at < CAST($to AS DATE) AND registered_at < CAST($as_of AS DATE) + 1
    AND merged_into IS NULL AND member_id NOT LIKE 'T%'
)
SELECT period, CAST(count(*) AS DOUBLE) AS numerator, CAST(1 AS DOUBLE) AS denominator, source_channel
FROM joined
GROUP BY period, source_channel
ORDER BY period, source_channel
