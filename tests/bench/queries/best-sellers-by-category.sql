SELECT category, title, sum(quantity) AS sold, sum(line_amount) AS amount
FROM order_items
JOIN products USING (product_id)
JOIN orders USING (order_id)
WHERE paid_at >= '2026-01-01'
GROUP BY category, title
QUALIFY row_number() OVER (PARTITION BY category ORDER BY amount DESC) <= 3
ORDER BY category, amount DESC
