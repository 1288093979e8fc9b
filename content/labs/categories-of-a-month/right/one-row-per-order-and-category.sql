WITH chosen AS (
  SELECT order_id FROM orders WHERE date_trunc('month', paid_at) = DATE '{{month.from}}' AND status IN ('paid', 'shipped', 'completed')
),
per_order AS (
  SELECT order_id, category, sum(quantity) AS units, sum(line_amount) AS goods
  FROM order_items
  JOIN products USING (product_id)
  WHERE order_id IN (SELECT order_id FROM chosen)
  GROUP BY order_id, category
)
SELECT category, count(*) AS orders, sum(units) AS units, sum(goods) AS goods
FROM per_order
GROUP BY category
ORDER BY goods DESC;
