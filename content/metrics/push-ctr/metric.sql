-- One row per member and message: a message delivered twice to one member is one chance to click, dated by its first sending.
WITH chances AS (
  SELECT
    member_id,
    message_id,
    min(sent_at) AS sent_at,
    arg_min(channel, sent_at) AS channel,
    bool_or(clicked_at BETWEEN sent_at AND sent_at + INTERVAL 24 HOUR AND clicked_at < CAST($as_of AS DATE) + 1) AS clicked
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1
    -- SMS has no receipts, so there a sending stands for an arrival.
    AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
  GROUP BY member_id, message_id
)
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE clicked) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  channel
FROM chances
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE)
GROUP BY period, channel
ORDER BY period, channel
