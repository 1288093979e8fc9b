-- How much of the denominator is a confirmed arrival, and not a sending that stands for one.
WITH chances AS (
  SELECT member_id, message_id, min(sent_at) AS sent_at, bool_or(arrived_at IS NOT NULL) AS confirmed
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1 AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
  GROUP BY member_id, message_id
)
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE confirmed) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM chances
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE)
GROUP BY 1
ORDER BY 1
