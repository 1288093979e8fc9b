WITH began AS (
  SELECT session_id, min(channel) AS channel FROM app_events GROUP BY session_id HAVING date_trunc('month', min(occurred_at)) = DATE '{{month.from}}'
),
lookers AS (
  SELECT session_id, channel FROM began WHERE session_id IN (SELECT session_id FROM app_events WHERE event_type = 'view')
)
SELECT
  channel,
  count(*) AS viewed,
  count(*) FILTER (WHERE session_id IN (SELECT session_id FROM app_events WHERE event_type = 'add_to_cart')) AS carted,
  count(*) FILTER (WHERE session_id IN (SELECT session_id FROM app_events WHERE event_type = 'checkout')) AS checked_out,
  count(*) FILTER (WHERE session_id IN (SELECT session_id FROM app_events WHERE event_type = 'pay')) AS paid,
  round(count(*) FILTER (WHERE session_id IN (SELECT session_id FROM app_events WHERE event_type = 'pay')) / count(*), 4) AS view_to_pay
FROM lookers
GROUP BY channel
ORDER BY view_to_pay DESC;
