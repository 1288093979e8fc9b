-- A month stands for the 365 days that end with it; months with a shorter history have no number.
WITH windows AS (
  SELECT CAST(month_start AS DATE) AS period, least(last_day(CAST(month_start AS DATE)), CAST($as_of AS DATE)) AS last_day
  FROM (SELECT unnest(generate_series(CAST($from AS TIMESTAMP), CAST($to AS TIMESTAMP) - INTERVAL 1 DAY, INTERVAL 1 MONTH)) AS month_start)
  WHERE month_start < CAST($as_of AS DATE) + 1
),
-- Every line sold at standard cost, and every refund of it as a negative entry on its own day.
ledger AS (
  SELECT order_id, line_no, NULL AS refund_id, product_id, CAST(paid_at AS DATE) AS booked_on, quantity * standard_cost AS cost
  FROM orders
  JOIN order_items USING (order_id)
  JOIN products USING (product_id)
  WHERE paid_at < CAST($as_of AS DATE) + 1 AND status <> 'cancelled'
  UNION ALL
  -- Part of the money back is that part of the goods back; a refund without a line is of every line.
  SELECT
    order_id,
    order_items.line_no,
    refund_id,
    product_id,
    CAST(refunded_at AS DATE),
    -CAST(round(quantity * standard_cost * least(1, amount * goods_amount / (if(refunds.line_no IS NULL, goods_amount, line_amount) * paid_amount)), 2) AS DECIMAL(18, 2))
  FROM refunds
  JOIN orders USING (order_id)
  JOIN order_items ON order_items.order_id = refunds.order_id AND (refunds.line_no IS NULL OR refunds.line_no = order_items.line_no)
  JOIN products USING (product_id)
  WHERE paid_at IS NOT NULL AND status <> 'cancelled' AND refunded_at < CAST($as_of AS DATE) + 1 AND paid_amount > 0
),
sold AS (
  SELECT booked_on AS day, category, sum(cost) AS cost
  FROM ledger
  JOIN products USING (product_id)
  GROUP BY day, category
),
-- What we own at the close of a day: in stock and on its way.
stock AS (
  SELECT day, category, sum((on_hand + in_transit) * standard_cost) AS cost
  FROM inventory_daily
  JOIN products USING (product_id)
  GROUP BY day, category
),
parts AS (
  SELECT period, category, sum(stock.cost) AS stock_cost, NULL AS sold_cost
  FROM windows
  JOIN stock ON day > last_day - 365 AND day <= last_day
  GROUP BY period, category
  UNION ALL
  SELECT period, category, NULL, sum(sold.cost)
  FROM windows
  JOIN sold ON day > last_day - 365 AND day <= last_day
  GROUP BY period, category
)
SELECT
  period,
  coalesce(CAST(sum(sold_cost) AS DOUBLE), 0) AS numerator,
  -- Divided by the days of the window and not by the rows: a day without stock is a day with none.
  coalesce(CAST(sum(stock_cost) AS DOUBLE) / 365, 0) AS denominator,
  category
FROM parts
JOIN windows USING (period)
WHERE (SELECT min(day) FROM inventory_daily) <= last_day - 364
GROUP BY period, category
ORDER BY period, category
