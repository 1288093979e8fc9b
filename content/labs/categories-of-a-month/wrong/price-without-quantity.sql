SELECT category, count(DISTINCT order_id) AS orders, sum(quantity) AS units, sum(unit_price) AS goods
FROM orders
JOIN order_items USING (order_id)
JOIN products USING (product_id)
WHERE paid_at >= '{{month.from}}' AND paid_at < '{{month.to}}' AND status <> 'cancelled'
GROUP BY category
ORDER BY goods DESC;
