-- Deliveries are counted one by one: a message delivered twice is two chances, and two clicks on it are two clicks.
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE clicked_at < CAST($as_of AS DATE) + 1) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM push_messages
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE) AND sent_at < CAST($as_of AS DATE) + 1
  AND (arrived_at < CAST($as_of AS DATE) + 1 OR channel = 'sms')
GROUP BY 1
ORDER BY 1
