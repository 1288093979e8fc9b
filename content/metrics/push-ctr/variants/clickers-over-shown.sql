-- People, not messages: members who clicked at least once in the month over members who saw at least one notification.
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(DISTINCT member_id) FILTER (WHERE clicked_at < CAST($as_of AS DATE) + 1) AS DOUBLE) AS numerator,
  CAST(count(DISTINCT member_id) AS DOUBLE) AS denominator
FROM push_messages
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE) AND shown_at < CAST($as_of AS DATE) + 1
GROUP BY 1
ORDER BY 1
