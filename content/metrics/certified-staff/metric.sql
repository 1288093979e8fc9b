-- The state at the end of the month, or of the latest day that is known: one person counts once, however many certificates they hold.
WITH days AS (
  SELECT
    CAST(month_start AS DATE) AS period,
    least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
certified AS (
  SELECT DISTINCT period, holder
  FROM days
  JOIN portal_certificates ON issued_on <= day AND expires_on > day AND (revoked_on IS NULL OR revoked_on > day)
)
SELECT period, CAST(count(holder) AS DOUBLE) AS numerator, CAST(1 AS DOUBLE) AS denominator
FROM days
LEFT JOIN certified USING (period)
GROUP BY period
ORDER BY period
