SELECT channel, count(DISTINCT (member_id, message_id)) AS chances, count(DISTINCT (member_id, message_id)) FILTER (WHERE clicked_at IS NOT NULL) AS clicked
FROM push_messages
WHERE sent_at >= '2026-01-01' AND sent_at < '2026-06-01'
GROUP BY channel
ORDER BY chances DESC;
