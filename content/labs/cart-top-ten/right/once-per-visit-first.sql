WITH once AS (
  SELECT DISTINCT session_id, product_id
  FROM app_events
  WHERE event_type = 'add_to_cart' AND CAST(occurred_at AS DATE) BETWEEN '2026-01-01' AND '2026-03-31'
)
SELECT product_id, title, count(*) AS visits
FROM once
JOIN products USING (product_id)
GROUP BY ALL
ORDER BY 3 DESC
LIMIT 10;
