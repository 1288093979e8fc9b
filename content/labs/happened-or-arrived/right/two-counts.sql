SELECT
  (SELECT count(DISTINCT session_id) FROM app_events
    WHERE channel = 'app' AND event_type = 'view' AND date_trunc('day', occurred_at) = DATE '2025-11-11') AS visits,
  (SELECT count(DISTINCT session_id) FROM app_events
    WHERE channel = 'app' AND event_type = 'view' AND date_trunc('day', occurred_at) = DATE '2025-11-11'
      AND NOT ingested_at < TIMESTAMP '2025-11-12 00:00:00') AS late_visits;
