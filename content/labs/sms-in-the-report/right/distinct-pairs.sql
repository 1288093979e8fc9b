WITH april AS (
  SELECT
    channel,
    (member_id, message_id) AS chance,
    CASE channel WHEN 'sms' THEN true ELSE arrived_at IS NOT NULL END AS reached,
    clicked_at - sent_at <= INTERVAL 24 HOUR AS clicked
  FROM push_messages
  WHERE date_trunc('month', sent_at) = DATE '2026-04-01'
)
SELECT
  channel,
  count(DISTINCT chance) AS sent,
  count(DISTINCT chance) FILTER (WHERE reached) AS reached,
  count(DISTINCT chance) FILTER (WHERE clicked) AS clicked,
  round(count(DISTINCT chance) FILTER (WHERE clicked) / count(DISTINCT chance) FILTER (WHERE reached), 4) AS ctr
FROM april
GROUP BY channel
ORDER BY sent DESC;
