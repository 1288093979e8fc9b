SELECT product_id, title, count(*) AS visits
FROM app_events
JOIN products USING (product_id)
WHERE event_type = 'add_to_cart' AND occurred_at >= '2026-01-01' AND occurred_at < '2026-04-01'
GROUP BY product_id, title
ORDER BY visits DESC
LIMIT 10;
