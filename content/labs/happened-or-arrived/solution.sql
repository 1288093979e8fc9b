SELECT
  count(DISTINCT session_id) AS visits,
  count(DISTINCT session_id) FILTER (WHERE ingested_at >= '2025-11-12') AS late_visits
FROM app_events
WHERE channel = 'app'
  AND event_type = 'view'
  AND occurred_at >= '2025-11-11'
  AND occurred_at < '2025-11-12';
