WITH sendings AS (
  SELECT member_id, message_id, min(sent_at) AS first_sent, coalesce(bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR), false) AS clicked
  FROM push_messages
  WHERE sent_at >= '2026-01-01' AND sent_at < '2026-06-01'
  GROUP BY member_id, message_id
)
SELECT clicked, count(*) AS chances, count(order_id) AS with_order, round(count(order_id) / count(*), 4) AS share
FROM sendings
LEFT JOIN orders ON orders.member_id = sendings.member_id AND status <> 'cancelled' AND paid_at >= first_sent AND paid_at <= first_sent + INTERVAL 7 DAY
GROUP BY clicked;
