SELECT channel, count(DISTINCT member_id) AS sent, count(DISTINCT member_id) FILTER (WHERE arrived_at IS NOT NULL OR channel = 'sms') AS reached,
  count(DISTINCT member_id) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  round(count(DISTINCT member_id) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR)
    / count(DISTINCT member_id) FILTER (WHERE arrived_at IS NOT NULL OR channel = 'sms'), 4) AS ctr
FROM push_messages
WHERE sent_at >= '2026-04-01' AND sent_at < '2026-05-01'
GROUP BY channel
ORDER BY sent DESC;
