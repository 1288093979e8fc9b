SELECT channel, count(*) AS orders
FROM orders
WHERE status <> 'cancelled'
GROUP BY channel;
