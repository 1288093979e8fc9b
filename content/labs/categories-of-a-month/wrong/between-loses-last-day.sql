SELECT category, count(DISTINCT order_id) AS orders, sum(quantity) AS units, sum(line_amount) AS goods
FROM orders
JOIN order_items USING (order_id)
JOIN products USING (product_id)
WHERE paid_at BETWEEN '{{month.from}}' AND '{{month.last}}' AND status <> 'cancelled'
GROUP BY category
ORDER BY goods DESC;
