-- Members who switched push off in the month, over those who had it on when the month began.
WITH months AS (
  SELECT CAST(month_start AS DATE) AS period, CAST(month_start + INTERVAL 1 MONTH AS DATE) AS next_period
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
listeners AS (
  SELECT
    period,
    member_id,
    source_channel,
    coalesce(opted_out_at < least(next_period, CAST($as_of AS DATE) + 1), false) AS left_us
  FROM months
  JOIN members ON registered_at < period AND (opted_out_at >= period OR (opted_out_at IS NULL AND push_opt_in))
  WHERE member_id NOT LIKE 'T%'
)
SELECT period, CAST(count(*) FILTER (WHERE left_us) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, source_channel
FROM listeners
GROUP BY period, source_channel
ORDER BY period, source_channel
