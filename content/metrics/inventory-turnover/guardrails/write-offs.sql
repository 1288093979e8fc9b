-- Goods written off in the month at standard cost, per cost of goods that left the shelf by a sale: stock can also be turned over into the bin.
SELECT
  CAST(date_trunc('month', day) AS DATE) AS period,
  CAST(sum(greatest(-adjustment, 0) * standard_cost) AS DOUBLE) AS numerator,
  CAST(sum((sold + greatest(-adjustment, 0)) * standard_cost) AS DOUBLE) AS denominator
FROM inventory_daily
JOIN products USING (product_id)
WHERE day >= CAST($from AS DATE) AND day < CAST($to AS DATE) AND day <= CAST($as_of AS DATE)
GROUP BY period
ORDER BY period
