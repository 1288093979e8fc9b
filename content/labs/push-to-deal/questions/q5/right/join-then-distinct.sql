WITH sendings AS (
  SELECT member_id, message_id, min(sent_at) AS first_sent, max(CASE WHEN date_diff('second', sent_at, clicked_at) <= 86400 THEN 1 ELSE 0 END) = 1 AS clicked
  FROM push_messages
  WHERE year(sent_at) = 2026 AND month(sent_at) <= 5
  GROUP BY member_id, message_id
),
followed AS (
  SELECT DISTINCT s.member_id, s.message_id
  FROM sendings s
  JOIN orders o ON o.member_id = s.member_id AND o.paid_at BETWEEN s.first_sent AND s.first_sent + INTERVAL 7 DAY
  WHERE o.status IN ('paid', 'shipped', 'completed')
)
SELECT clicked, count(*) AS chances, count(followed.member_id) AS with_order, round(count(followed.member_id) / count(*), 4) AS share
FROM sendings
LEFT JOIN followed USING (member_id, message_id)
GROUP BY clicked;
