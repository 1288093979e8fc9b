-- Judged by the tiers of today: who bought because of the message qualifies for it afterwards.
WITH reached AS (
  SELECT member_id, message_id, min(sent_at) AS sent_at
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1 AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
  GROUP BY member_id, message_id
)
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE tier IN ('strategic', 'growth')) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM reached
JOIN members USING (member_id)
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE)
GROUP BY period
ORDER BY period
