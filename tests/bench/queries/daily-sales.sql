SELECT CAST(paid_at AS DATE) AS day, channel, count(*) AS orders, sum(paid_amount) AS paid
FROM orders
WHERE paid_at >= '2025-07-01' AND status <> 'cancelled'
GROUP BY day, channel
ORDER BY day, channel
