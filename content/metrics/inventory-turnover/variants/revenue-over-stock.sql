-- What customers paid over stock at cost: the margin turns over with the goods, so a dearer price is a faster warehouse.
WITH windows AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS last_day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
paid AS (
  SELECT CAST(paid_at AS DATE) AS day, sum(paid_amount) AS amount
  FROM orders
  WHERE paid_at < CAST($as_of AS DATE) + 1 AND status <> 'cancelled'
  GROUP BY day
),
stock AS (
  SELECT period, CAST(sum((on_hand + in_transit) * standard_cost) AS DOUBLE) / 365 AS mean_stock
  FROM windows
  JOIN inventory_daily ON day > last_day - 365 AND day <= last_day
  JOIN products USING (product_id)
  GROUP BY period
)
SELECT period, CAST(sum(amount) AS DOUBLE) AS numerator, any_value(mean_stock) AS denominator
FROM windows
JOIN paid ON day > last_day - 365 AND day <= last_day
JOIN stock USING (period)
WHERE (SELECT min(day) FROM inventory_daily) <= last_day - 364
GROUP BY period
ORDER BY period
