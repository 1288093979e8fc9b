-- Working days by the official calendar: a fifth shorter by definition, and shorter still in a month of holidays.
WITH items AS (
  SELECT
    product_id,
    finished_on AS approved_on,
    least(coalesce(launched_on, CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS watched_until,
    coalesce(launched_on <= CAST($as_of AS DATE), false) AS launched
  FROM product_stages
  JOIN products USING (product_id)
  WHERE stage = 'selection' AND finished_on <= CAST($as_of AS DATE)
    AND finished_on >= CAST($from AS DATE) AND finished_on < CAST($to AS DATE)
),
waits AS (
  SELECT product_id, approved_on, launched, count(day) AS days
  FROM items
  LEFT JOIN calendar ON is_workday AND day > approved_on AND day <= watched_until
  GROUP BY product_id, approved_on, launched
)
SELECT
  CAST(date_trunc('month', approved_on) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE launched) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  days
FROM waits
GROUP BY period, days
ORDER BY period, days
