WITH visits AS (
  SELECT session_id, channel, min(occurred_at) AS began_at, bool_or(event_type = 'view') AS viewed, bool_or(event_type = 'add_to_cart') AS carted,
    bool_or(event_type = 'checkout') AS checked_out, bool_or(event_type = 'pay') AS paid
  FROM app_events
  WHERE member_id IS NOT NULL
  GROUP BY session_id, channel
)
SELECT channel, count(*) AS viewed, count(*) FILTER (WHERE carted) AS carted, count(*) FILTER (WHERE checked_out) AS checked_out,
  count(*) FILTER (WHERE paid) AS paid, round(count(*) FILTER (WHERE paid) / count(*), 4) AS view_to_pay
FROM visits
WHERE viewed AND began_at >= '{{month.from}}' AND began_at < '{{month.to}}'
GROUP BY channel
ORDER BY view_to_pay DESC;
