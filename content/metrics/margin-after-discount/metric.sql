-- Line by line, because cost is known per product: each line bears its share of the order's discount.
WITH lines AS (
  SELECT
    order_id,
    line_no,
    category,
    CAST(date_trunc('month', paid_at) AS DATE) AS period,
    CAST(round(line_amount * paid_amount / goods_amount, 2) AS DECIMAL(18, 2)) AS paid_for_line,
    quantity * standard_cost AS cost
  FROM orders
  JOIN order_items USING (order_id)
  JOIN products USING (product_id)
  WHERE status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
    AND paid_at >= CAST($from AS DATE) AND paid_at < CAST($to AS DATE)
    AND coalesce(member_id, '') NOT LIKE 'T%' AND goods_amount > 0
)
SELECT period, CAST(sum(paid_for_line - cost) AS DOUBLE) AS numerator, CAST(sum(paid_for_line) AS DOUBLE) AS denominator, category
FROM lines
GROUP BY period, category
ORDER BY period, category
