WITH sessions AS (
  SELECT
    session_id,
    bool_or(event_type = 'view') AS viewed,
    bool_or(event_type = 'add_to_cart') AS added,
    bool_or(event_type = 'checkout') AS checked_out,
    bool_or(event_type = 'pay') AS paid
  FROM app_events
  GROUP BY session_id
)
SELECT
  count(*) FILTER (WHERE viewed) AS viewed,
  count(*) FILTER (WHERE viewed AND added) AS added,
  count(*) FILTER (WHERE viewed AND added AND checked_out) AS checked_out,
  count(*) FILTER (WHERE viewed AND added AND checked_out AND paid) AS paid
FROM sessions
