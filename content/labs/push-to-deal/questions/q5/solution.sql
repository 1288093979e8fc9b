WITH sendings AS (
  SELECT
    member_id,
    message_id,
    min(sent_at) AS sent_at,
    coalesce(bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR), false) AS clicked
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
  GROUP BY member_id, message_id
),
judged AS (
  SELECT
    clicked,
    EXISTS (
      SELECT 1
      FROM orders
      WHERE orders.member_id = sendings.member_id
        AND status <> 'cancelled'
        AND paid_at >= sendings.sent_at
        AND paid_at <= sendings.sent_at + INTERVAL 7 DAY
    ) AS ordered
  FROM sendings
)
SELECT clicked, count(*) AS chances, sum(CASE WHEN ordered THEN 1 ELSE 0 END) AS with_order, round(avg(CASE WHEN ordered THEN 1 ELSE 0 END), 4) AS share
FROM judged
GROUP BY clicked;
