-- Every click, however late, over every sending, arrived or not.
SELECT
  CAST(date_trunc('month', sent_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE clicked_at < CAST($as_of AS DATE) + 1) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM push_messages
WHERE sent_at >= CAST($from AS DATE) AND sent_at < CAST($to AS DATE) AND sent_at < CAST($as_of AS DATE) + 1
GROUP BY 1
ORDER BY 1
