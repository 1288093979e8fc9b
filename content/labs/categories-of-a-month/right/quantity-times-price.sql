SELECT category, count(DISTINCT o.order_id) AS orders, sum(i.quantity) AS units, sum(i.quantity * i.unit_price) AS goods
FROM order_items i
JOIN products p ON p.product_id = i.product_id
JOIN orders o ON o.order_id = i.order_id
WHERE CAST(o.paid_at AS DATE) BETWEEN '{{month.from}}' AND '{{month.last}}' AND o.status <> 'cancelled'
GROUP BY ALL
ORDER BY 4 DESC;
