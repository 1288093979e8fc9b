SELECT p.product_id, p.title, visits
FROM (
  SELECT product_id, count(DISTINCT session_id) AS visits
  FROM app_events
  WHERE event_type = 'add_to_cart' AND occurred_at >= TIMESTAMP '2026-01-01 00:00:00' AND occurred_at < TIMESTAMP '2026-01-01 00:00:00' + INTERVAL 3 MONTH
  GROUP BY product_id
) AS carted
JOIN products p ON p.product_id = carted.product_id
ORDER BY visits DESC
LIMIT 10;
