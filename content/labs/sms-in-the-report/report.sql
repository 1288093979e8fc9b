SELECT
  channel,
  count(*) AS sent,
  count(arrived_at) AS reached,
  count(clicked_at) FILTER (WHERE arrived_at IS NOT NULL) AS clicked,
  round(count(clicked_at) FILTER (WHERE arrived_at IS NOT NULL) / count(*), 4) AS ctr
FROM push_messages
WHERE sent_at >= '2026-04-01' AND sent_at < '2026-05-01'
GROUP BY channel
ORDER BY sent DESC;
