SELECT
  count(DISTINCT member_id) AS reached,
  count(DISTINCT member_id) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  round(clicked / reached, 4) AS ctr
FROM push_messages
WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
  AND (arrived_at IS NOT NULL OR channel = 'sms');
