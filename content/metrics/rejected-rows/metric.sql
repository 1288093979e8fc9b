-- Rows that a feed delivered and its contract turned away. A delivery that never came rejects nothing: that is another metric's affair.
WITH runs AS (
  SELECT day, system, rows_received, rows_rejected
  FROM feed_runs
  WHERE day >= CAST($from AS DATE) AND day < CAST($to AS DATE) AND day <= CAST($as_of AS DATE)
)
SELECT
  CAST(date_trunc('month', day) AS DATE) AS period,
  CAST(sum(rows_rejected) AS DOUBLE) AS numerator,
  CAST(sum(rows_received) AS DOUBLE) AS denominator,
  system
FROM runs
GROUP BY period, system
ORDER BY period, system
