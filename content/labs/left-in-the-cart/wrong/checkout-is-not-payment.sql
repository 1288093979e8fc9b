WITH carted AS (
  SELECT DISTINCT session_id, channel
  FROM app_events JOIN products USING (product_id)
  WHERE event_type = 'add_to_cart' AND category = 'apparel' AND occurred_at >= '2026-05-01' AND occurred_at < '2026-06-01'
),
payers AS (SELECT DISTINCT session_id FROM app_events WHERE event_type IN ('checkout', 'pay'))
SELECT channel, count(*) AS carted, count(*) - count(payers.session_id) AS abandoned,
  round((count(*) - count(payers.session_id)) / count(*), 4) AS abandoned_share
FROM carted LEFT JOIN payers USING (session_id)
GROUP BY channel
ORDER BY abandoned_share DESC;
