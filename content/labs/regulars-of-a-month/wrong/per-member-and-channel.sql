SELECT member_id, count(*) AS orders, count(DISTINCT channel) AS channels, sum(paid_amount) AS spent
FROM orders
WHERE paid_at >= '{{month.from}}' AND paid_at < '{{month.to}}' AND status <> 'cancelled' AND member_id NOT LIKE 'T%'
GROUP BY member_id, channel
HAVING count(*) >= {{least}}
ORDER BY orders DESC;
