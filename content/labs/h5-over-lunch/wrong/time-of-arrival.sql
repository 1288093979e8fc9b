SELECT hour(ingested_at) AS hour, count(*) AS events
FROM app_events
WHERE channel = 'h5'
  AND ingested_at >= '2025-01-01'
  AND ingested_at < '2025-10-01'
GROUP BY hour(ingested_at)
ORDER BY hour;
