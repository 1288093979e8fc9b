SELECT (hour(occurred_at) + 8) % 24 AS hour, count(event_id) AS events
FROM app_events
WHERE channel = 'h5'
  AND occurred_at >= '2024-12-31 16:00:00'
  AND occurred_at < '2025-09-30 16:00:00'
GROUP BY ALL
ORDER BY hour;
