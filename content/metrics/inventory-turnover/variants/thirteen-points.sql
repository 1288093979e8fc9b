-- Sales without their returns over the mean of thirteen month-end stocks: stock is low at the end of a month, so the number is flattered.
WITH windows AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS last_day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
sold AS (
  SELECT CAST(paid_at AS DATE) AS day, sum(quantity * standard_cost) AS cost
  FROM orders
  JOIN order_items USING (order_id)
  JOIN products USING (product_id)
  WHERE paid_at < CAST($as_of AS DATE) + 1 AND status <> 'cancelled'
  GROUP BY day
),
stock AS (
  SELECT day, sum((on_hand + in_transit) * standard_cost) AS cost
  FROM inventory_daily
  JOIN products USING (product_id)
  GROUP BY day
),
points AS (
  SELECT period, CAST(sum(cost) AS DOUBLE) / 13 AS mean_stock
  FROM windows
  JOIN stock ON day <= last_day AND day >= last_day - 366 AND (day = last_day(day) OR day = last_day)
  GROUP BY period
)
SELECT period, CAST(sum(cost) AS DOUBLE) AS numerator, any_value(mean_stock) AS denominator
FROM windows
JOIN sold ON day > last_day - 365 AND day <= last_day
JOIN points USING (period)
WHERE (SELECT min(day) FROM inventory_daily) <= last_day - 364
GROUP BY period
ORDER BY period
