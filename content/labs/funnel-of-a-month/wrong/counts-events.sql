SELECT
  channel,
  count(*) FILTER (WHERE event_type = 'view') AS viewed,
  count(*) FILTER (WHERE event_type = 'add_to_cart') AS carted,
  count(*) FILTER (WHERE event_type = 'checkout') AS checked_out,
  count(*) FILTER (WHERE event_type = 'pay') AS paid,
  round(count(*) FILTER (WHERE event_type = 'pay') / count(*) FILTER (WHERE event_type = 'view'), 4) AS view_to_pay
FROM app_events
WHERE occurred_at >= '{{month.from}}' AND occurred_at < '{{month.to}}'
GROUP BY channel
ORDER BY view_to_pay DESC;
