WITH chances AS (
  SELECT member_id, message_id, CAST(clicked_at AS DATE) = CAST(sent_at AS DATE) AS in_time
  FROM push_messages
  WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
    AND (arrived_at IS NOT NULL OR channel = 'sms')
)
SELECT
  count(DISTINCT (member_id, message_id)) AS reached,
  count(DISTINCT (member_id, message_id)) FILTER (WHERE in_time) AS clicked,
  round(clicked / reached, 4) AS ctr
FROM chances;
