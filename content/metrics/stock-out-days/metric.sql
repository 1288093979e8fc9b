-- One row per hot item and day on the shelf. Before the launch and after the phase-out there is nothing to be out of.
WITH shelf_days AS (
  SELECT day, product_id, category, on_hand <= 0 AS sold_out
  FROM inventory_daily
  JOIN products USING (product_id)
  WHERE is_hot AND day >= launched_on AND day <= CAST($as_of AS DATE)
    AND day >= CAST($from AS DATE) AND day < CAST($to AS DATE)
)
SELECT
  CAST(date_trunc('month', day) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE sold_out) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  category
FROM shelf_days
GROUP BY period, category
ORDER BY period, category
