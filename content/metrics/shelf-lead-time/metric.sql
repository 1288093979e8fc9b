-- A histogram: how many items approved in a month reached the shelf after so many days, and how many were watched that long.
WITH items AS (
  SELECT
    product_id,
    category,
    CAST(date_trunc('month', finished_on) AS DATE) AS period,
    coalesce(launched_on <= CAST($as_of AS DATE), false) AS launched,
    -- An item still on its way has waited at least until today; leaving it out would make the wait look shorter.
    least(coalesce(launched_on, CAST($as_of AS DATE)), CAST($as_of AS DATE)) - finished_on AS days
  FROM product_stages
  JOIN products USING (product_id)
  WHERE stage = 'selection' AND finished_on <= CAST($as_of AS DATE)
    AND finished_on >= CAST($from AS DATE) AND finished_on < CAST($to AS DATE)
)
SELECT
  period,
  CAST(count(*) FILTER (WHERE launched) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  category,
  days
FROM items
GROUP BY period, category, days
ORDER BY period, category, days
