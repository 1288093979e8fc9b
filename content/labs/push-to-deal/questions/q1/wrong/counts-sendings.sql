SELECT channel, count(*) AS chances, count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
FROM push_messages
WHERE sent_at >= '2026-01-01' AND sent_at < '2026-06-01'
GROUP BY channel
ORDER BY chances DESC;
