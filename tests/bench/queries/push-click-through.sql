WITH chances AS (
  SELECT member_id, message_id, min(sent_at) AS sent_at, bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
  FROM push_messages
  WHERE arrived_at IS NOT NULL OR channel = 'sms'
  GROUP BY member_id, message_id
)
SELECT date_trunc('month', sent_at) AS month, count(*) AS reached, round(count(*) FILTER (WHERE clicked) / count(*), 4) AS ctr
FROM chances
GROUP BY month
ORDER BY month
