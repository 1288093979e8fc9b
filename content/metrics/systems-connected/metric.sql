-- A system is connected on a day when its feed has kept every promise for fourteen days, that day included.
WITH days AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS judged_on
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
connected AS (
  SELECT period, system
  FROM days
  JOIN feed_runs ON day > judged_on - 14 AND day <= judged_on
  GROUP BY period, system
  -- A day without a row is a promise not kept, so fourteen days must be there.
  HAVING count(DISTINCT day) FILTER (WHERE contract_passed AND arrived_at <= promised_at) = 14
)
SELECT period, CAST(count(system) AS DOUBLE) AS numerator, CAST(1 AS DOUBLE) AS denominator
FROM days
LEFT JOIN connected USING (period)
GROUP BY period
ORDER BY period
