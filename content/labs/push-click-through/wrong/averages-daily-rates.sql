WITH chances AS (
  SELECT member_id, message_id, CAST(min(sent_at) AS DATE) AS day, bool_or(clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked
  FROM push_messages
  WHERE sent_at >= '2026-05-01' AND sent_at < '2026-06-01'
    AND (arrived_at IS NOT NULL OR channel = 'sms')
  GROUP BY member_id, message_id
),
per_day AS (
  SELECT day, count(*) AS reached, count(*) FILTER (WHERE clicked) AS clicked
  FROM chances
  GROUP BY day
)
SELECT sum(reached) AS reached, sum(clicked) AS clicked, round(avg(clicked / reached), 4) AS ctr
FROM per_day;
