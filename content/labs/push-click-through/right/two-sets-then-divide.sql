WITH reached AS (
  SELECT DISTINCT member_id, message_id
  FROM push_messages
  WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
    AND CASE channel WHEN 'sms' THEN true ELSE arrived_at IS NOT NULL END
),
clicked AS (
  SELECT DISTINCT member_id, message_id
  FROM push_messages
  WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
    AND date_diff('second', sent_at, clicked_at) <= 24 * 60 * 60
)
SELECT count(*) AS reached, count(clicked.member_id) AS clicked, round(count(clicked.member_id) * 1.0 / count(*), 4) AS ctr
FROM reached
LEFT JOIN clicked USING (member_id, message_id);
