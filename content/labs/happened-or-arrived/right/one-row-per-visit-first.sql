WITH visit AS (
  SELECT session_id, max(ingested_at) AS last_arrival
  FROM app_events
  WHERE channel = 'app' AND event_type = 'view' AND CAST(occurred_at AS DATE) = DATE '2025-11-11'
  GROUP BY session_id
)
SELECT count(*) AS visits, count(CASE WHEN CAST(last_arrival AS DATE) > DATE '2025-11-11' THEN 1 END) AS late_visits
FROM visit;
