SELECT count(*) AS visits
FROM app_events
WHERE channel = 'app'
  AND event_type = 'view';
