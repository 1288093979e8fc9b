WITH chances AS (
  SELECT channel, member_id, message_id, bool_or(arrived_at IS NOT NULL OR channel = 'sms') AS reached, bool_or(clicked_at IS NOT NULL) AS clicked
  FROM push_messages
  WHERE sent_at >= '2026-04-01' AND sent_at < '2026-05-01'
  GROUP BY channel, member_id, message_id
)
SELECT channel, count(*) AS sent, count(*) FILTER (WHERE reached) AS reached, count(*) FILTER (WHERE clicked) AS clicked,
  round(count(*) FILTER (WHERE clicked) / count(*) FILTER (WHERE reached), 4) AS ctr
FROM chances
GROUP BY channel
ORDER BY sent DESC;
