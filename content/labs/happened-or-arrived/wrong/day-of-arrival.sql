SELECT
  count(DISTINCT session_id) AS visits,
  count(DISTINCT session_id) FILTER (WHERE occurred_at < '2025-11-11') AS late_visits
FROM app_events
WHERE channel = 'app'
  AND event_type = 'view'
  AND ingested_at >= '2025-11-11'
  AND ingested_at < '2025-11-12';
