WITH carted AS (
  SELECT session_id, min(channel) AS channel
  FROM app_events e
  WHERE event_type = 'add_to_cart' AND date_trunc('month', occurred_at) = DATE '2026-05-01'
    AND EXISTS (SELECT 1 FROM products p WHERE p.product_id = e.product_id AND p.category = 'apparel')
  GROUP BY session_id
)
SELECT
  channel,
  count(*) AS carted,
  count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM app_events e WHERE e.session_id = carted.session_id AND e.event_type = 'pay')) AS abandoned,
  round(count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM app_events e WHERE e.session_id = carted.session_id AND e.event_type = 'pay')) / count(*), 4) AS abandoned_share
FROM carted
GROUP BY channel
ORDER BY abandoned_share DESC;
