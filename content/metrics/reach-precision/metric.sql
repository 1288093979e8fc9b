-- One row per member and message that reached the member: was it somebody whom the audience rule would have chosen at that moment?
WITH reached AS (
  SELECT member_id, message_id, min(sent_at) AS sent_at, arg_min(channel, sent_at) AS channel
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1 AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
  GROUP BY member_id, message_id
),
last_purchases AS (
  SELECT member_id, message_id, max(paid_at) AS last_paid_at
  FROM reached
  JOIN orders USING (member_id)
  WHERE status <> 'cancelled' AND paid_at < sent_at
  GROUP BY member_id, message_id
),
judged AS (
  SELECT
    member_id,
    message_id,
    sent_at,
    channel,
    -- The rule of the house: a customer of the last 180 days who wants to hear from us.
    coalesce(last_paid_at >= sent_at - INTERVAL 180 DAY AND (push_opt_in OR opted_out_at > sent_at), false) AS qualified
  FROM reached
  JOIN members USING (member_id)
  LEFT JOIN last_purchases USING (member_id, message_id)
)
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE qualified) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  channel
FROM judged
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE)
GROUP BY period, channel
ORDER BY period, channel
