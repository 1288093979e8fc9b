SELECT channel, count(DISTINCT (member_id, message_id)) AS chances,
  count(DISTINCT (member_id, message_id)) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
FROM push_messages
WHERE sent_at BETWEEN '2026-01-01' AND '2026-05-31'
GROUP BY channel
ORDER BY chances DESC;
