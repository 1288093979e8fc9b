-- Stages are booked in the month in which they end; one that still runs has no length yet.
WITH stages AS (
  SELECT product_id, stage, started_on, finished_on
  FROM product_stages
  WHERE finished_on >= CAST($from AS DATE) AND finished_on < CAST($to AS DATE) AND finished_on <= CAST($as_of AS DATE)
)
SELECT
  CAST(date_trunc('month', finished_on) AS DATE) AS period,
  CAST(sum(finished_on - started_on) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  stage
FROM stages
GROUP BY period, stage
ORDER BY period, stage
