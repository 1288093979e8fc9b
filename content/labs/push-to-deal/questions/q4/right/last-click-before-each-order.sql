WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01' AND sent_at < '2026-06-01' AND date_diff('second', sent_at, clicked_at) <= 86400
),
last_clicks AS (
  SELECT order_id, orders.member_id, paid_at, paid_amount, max(clicked_at) AS clicked_at
  FROM orders
  JOIN clicks ON clicks.member_id = orders.member_id AND clicked_at <= paid_at
  WHERE status <> 'cancelled'
  GROUP BY ALL
)
SELECT
  (SELECT count(DISTINCT member_id) FROM clicks) AS clickers,
  count(DISTINCT member_id) AS buyers,
  count(*) AS orders,
  coalesce(sum(paid_amount), 0) AS revenue
FROM last_clicks
WHERE date_diff('second', clicked_at, paid_at) <= 7 * 86400;
