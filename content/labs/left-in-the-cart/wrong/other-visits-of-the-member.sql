WITH carted AS (
  SELECT DISTINCT session_id, channel, member_id
  FROM app_events JOIN products USING (product_id)
  WHERE event_type = 'add_to_cart' AND category = 'apparel' AND occurred_at >= '2026-05-01' AND occurred_at < '2026-06-01'
),
payers AS (SELECT DISTINCT member_id FROM app_events WHERE event_type = 'pay')
SELECT channel, count(*) AS carted, count(*) - count(payers.member_id) AS abandoned,
  round((count(*) - count(payers.member_id)) / count(*), 4) AS abandoned_share
FROM carted LEFT JOIN payers USING (member_id)
GROUP BY channel
ORDER BY abandoned_share DESC;
