WITH april AS (
  SELECT * FROM push_messages WHERE CAST(sent_at AS DATE) BETWEEN '2026-04-01' AND '2026-04-30'
),
chances AS (
  SELECT channel, member_id, message_id, 1 AS reached, max(if(date_diff('second', sent_at, clicked_at) <= 86400, 1, 0)) AS clicked
  FROM april
  WHERE channel = 'sms'
  GROUP BY channel, member_id, message_id
  UNION ALL
  SELECT channel, member_id, message_id, max(if(arrived_at IS NULL, 0, 1)), max(if(date_diff('second', sent_at, clicked_at) <= 86400, 1, 0))
  FROM april
  WHERE channel <> 'sms'
  GROUP BY channel, member_id, message_id
)
SELECT channel, count(*) AS sent, sum(reached) AS reached, sum(clicked) AS clicked, round(sum(clicked) / sum(reached), 4) AS ctr
FROM chances
GROUP BY channel
ORDER BY sent DESC;
