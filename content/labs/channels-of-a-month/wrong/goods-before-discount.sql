SELECT channel, count(*) AS orders, sum(goods_amount) AS revenue, round(sum(goods_amount) / count(*), 2) AS average_order
FROM orders
WHERE paid_at >= '{{month.from}}' AND paid_at < '{{month.to}}' AND status <> 'cancelled'
GROUP BY channel
ORDER BY revenue DESC;
