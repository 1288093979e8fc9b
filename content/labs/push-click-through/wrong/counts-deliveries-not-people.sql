SELECT
  count(*) AS reached,
  count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  round(count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(*), 4) AS ctr
FROM push_messages
WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
  AND (arrived_at IS NOT NULL OR channel = 'sms');
