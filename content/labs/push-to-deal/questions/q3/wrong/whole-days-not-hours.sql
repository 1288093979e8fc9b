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
  count(*) FILTER (WHERE CAST(paid_at AS DATE) <= CAST(clicked_at AS DATE) + 7) AS pairs,
  count(DISTINCT order_id) FILTER (WHERE CAST(paid_at AS DATE) <= CAST(clicked_at AS DATE) + 7) AS orders
FROM pairs;
