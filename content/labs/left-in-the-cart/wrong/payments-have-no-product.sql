WITH visits AS (
  SELECT session_id, channel, bool_or(event_type = 'add_to_cart') AS carted, bool_or(event_type = 'pay') AS paid
  FROM app_events
  JOIN products USING (product_id)
  WHERE category = 'apparel' AND occurred_at >= '2026-05-01' AND occurred_at < '2026-06-01'
  GROUP BY session_id, channel
)
SELECT channel, count(*) AS carted, count(*) FILTER (WHERE NOT paid) AS abandoned, round(count(*) FILTER (WHERE NOT paid) / count(*), 4) AS abandoned_share
FROM visits
WHERE carted
GROUP BY channel
ORDER BY abandoned_share DESC;
