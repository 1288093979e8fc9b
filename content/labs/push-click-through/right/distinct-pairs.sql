WITH deliveries AS (
  SELECT member_id, message_id, clicked_at - sent_at <= INTERVAL 24 HOUR AS in_time
  FROM push_messages
  WHERE date_trunc('month', sent_at) = DATE '2026-05-01'
    AND (channel = 'sms' OR arrived_at IS NOT NULL)
)
SELECT
  count(DISTINCT (member_id, message_id)) AS reached,
  count(DISTINCT (member_id, message_id)) FILTER (WHERE in_time) AS clicked,
  round(clicked / reached, 4) AS ctr
FROM deliveries;
