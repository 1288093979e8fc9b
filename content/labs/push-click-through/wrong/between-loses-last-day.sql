WITH chances AS (
  SELECT member_id, message_id, bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
  FROM push_messages
  WHERE sent_at BETWEEN '2026-05-01' AND '2026-05-31'
    AND (arrived_at IS NOT NULL OR channel = 'sms')
  GROUP BY member_id, message_id
)
SELECT count(*) AS reached, count(*) FILTER (WHERE clicked) AS clicked, round(count(*) FILTER (WHERE clicked) / count(*), 4) AS ctr
FROM chances;
