SELECT min(product_id) AS product_id, title, count(DISTINCT session_id) AS visits
FROM app_events
JOIN products USING (product_id)
WHERE event_type = 'add_to_cart' AND occurred_at >= '2026-01-01' AND occurred_at < '2026-04-01'
GROUP BY title
ORDER BY visits DESC
LIMIT 10;
