SELECT hour(occurred_at - INTERVAL 8 HOUR) AS hour, count(*) AS events
FROM app_events
WHERE channel = 'h5'
  AND occurred_at - INTERVAL 8 HOUR >= '2025-01-01'
  AND occurred_at - INTERVAL 8 HOUR < '2025-10-01'
GROUP BY hour(occurred_at - INTERVAL 8 HOUR)
ORDER BY hour;
