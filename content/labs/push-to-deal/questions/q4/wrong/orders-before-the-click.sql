WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01' AND sent_at < '2026-06-01' AND clicked_at <= sent_at + INTERVAL 24 HOUR
)
SELECT
  (SELECT count(DISTINCT member_id) FROM clicks) AS clickers,
  count(DISTINCT member_id) AS buyers,
  count(*) AS orders,
  coalesce(sum(paid_amount), 0) AS revenue
FROM orders
WHERE status <> 'cancelled'
  AND EXISTS (SELECT 1 FROM clicks WHERE clicks.member_id = orders.member_id AND paid_at <= clicked_at + INTERVAL 7 DAY);
