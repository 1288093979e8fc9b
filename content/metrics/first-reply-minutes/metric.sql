-- A histogram of whole minutes; a question nobody has answered yet has waited until the end of the day we look.
WITH waits AS (
  SELECT
    ticket_id,
    CAST(date_trunc('month', opened_at) AS DATE) AS period,
    channel,
    coalesce(first_reply_at < CAST($as_of AS DATE) + 1, false) AS replied,
    date_diff('second', opened_at, least(coalesce(first_reply_at, CAST($as_of AS DATE) + 1), CAST($as_of AS DATE) + 1)) // 60 AS minutes
  FROM cs_tickets
  WHERE opened_at >= CAST($from AS DATE) AND opened_at < CAST($to AS DATE) AND opened_at < CAST($as_of AS DATE) + 1
)
SELECT period, CAST(count(*) FILTER (WHERE replied) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, channel, minutes
FROM waits
GROUP BY period, channel, minutes
ORDER BY period, channel, minutes
