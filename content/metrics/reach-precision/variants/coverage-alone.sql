-- The other half of the pair: of everybody whom the rule would choose when a message goes out, those it reached. Sending to all makes it perfect.
WITH messages AS (
  SELECT message_id, min(sent_at) AS first_sent_at
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1
  GROUP BY message_id
),
audience AS (
  SELECT DISTINCT message_id, first_sent_at, members.member_id
  FROM messages
  JOIN members ON registered_at < first_sent_at AND (push_opt_in OR opted_out_at > first_sent_at) AND members.member_id NOT LIKE 'T%'
  JOIN orders ON orders.member_id = members.member_id AND paid_at < first_sent_at AND paid_at >= first_sent_at - INTERVAL 180 DAY
    AND status <> 'cancelled'
),
reached AS (
  SELECT DISTINCT member_id, message_id
  FROM push_messages
  WHERE sent_at < CAST($as_of AS DATE) + 1 AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
)
SELECT
  CAST(date_trunc('month', first_sent_at) AS DATE) AS period,
  CAST(count(reached.member_id) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM audience
LEFT JOIN reached USING (member_id, message_id)
WHERE first_sent_at >= CAST($from AS DATE) AND first_sent_at < CAST($to AS DATE)
GROUP BY period
ORDER BY period
