WITH sendings AS (
  SELECT channel, member_id, message_id, bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
  GROUP BY channel, member_id, message_id
)
SELECT channel, count(*) AS chances, sum(CASE WHEN clicked THEN 1 ELSE 0 END) AS clicked
FROM sendings
GROUP BY channel
ORDER BY chances DESC;
