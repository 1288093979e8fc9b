SELECT channel, count(*) AS sent, count(*) FILTER (WHERE arrived_at IS NOT NULL OR channel = 'sms') AS reached,
  count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  round(count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(*) FILTER (WHERE arrived_at IS NOT NULL OR channel = 'sms'), 4) AS ctr
FROM push_messages
WHERE sent_at >= '2026-04-01' AND sent_at < '2026-05-01'
GROUP BY channel
ORDER BY sent DESC;
