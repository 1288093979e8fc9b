SELECT channel, event_type, count(*) AS events
FROM app_events
WHERE occurred_at >= '{{month.from}}' AND occurred_at < '{{month.to}}'
GROUP BY channel, event_type
ORDER BY channel, events DESC;
