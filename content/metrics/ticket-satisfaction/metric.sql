-- Of the questions that were rated: who rates nothing is neither content nor discontent.
WITH ratings AS (
  SELECT ticket_id, channel, satisfaction, CAST(date_trunc('month', closed_at) AS DATE) AS period
  FROM cs_tickets
  WHERE satisfaction IS NOT NULL AND closed_at >= CAST($from AS DATE) AND closed_at < CAST($to AS DATE)
    AND closed_at < CAST($as_of AS DATE) + 1
)
SELECT period, CAST(count(*) FILTER (WHERE satisfaction >= 4) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, channel
FROM ratings
GROUP BY period, channel
ORDER BY period, channel
