SELECT
  'sendings' AS definition,
  count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked,
  count(*) AS base
FROM push_messages
WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01';
