WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
    AND clicked_at <= sent_at + INTERVAL 24 HOUR
),
pairs AS (
  SELECT order_id, paid_at, clicked_at
  FROM orders
  JOIN clicks USING (member_id)
  WHERE status <> 'cancelled'
    AND paid_at >= clicked_at
)
SELECT
  count(*) AS without_window,
  count(*) FILTER (WHERE paid_at <= clicked_at + INTERVAL 7 DAY) AS pairs,
  count(order_id) FILTER (WHERE paid_at <= clicked_at + INTERVAL 7 DAY) AS orders
FROM pairs;
