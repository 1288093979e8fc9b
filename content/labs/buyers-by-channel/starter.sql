SELECT channel, count(*) AS orders
FROM orders
WHERE paid_at >= '2026-06-01'
GROUP BY channel;
