WITH deliveries AS (
  SELECT member_id, message_id, sent_at, clicked_at
  FROM push_messages
  WHERE arrived_at IS NOT NULL OR channel = 'sms'
)
SELECT
  count(DISTINCT (member_id, message_id)) FILTER (WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01') AS reached,
  count(DISTINCT (member_id, message_id))
    FILTER (WHERE clicked_at >= '2026-05-01' AND clicked_at < '2026-06-01' AND clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  round(clicked / reached, 4) AS ctr
FROM deliveries;
