WITH visits AS (
  SELECT
    session_id,
    any_value(channel) AS channel,
    CAST(min(occurred_at) AS DATE) AS day,
    max(CASE event_type WHEN 'view' THEN 1 ELSE 0 END) AS viewed,
    max(CASE event_type WHEN 'add_to_cart' THEN 1 ELSE 0 END) AS carted,
    max(CASE event_type WHEN 'checkout' THEN 1 ELSE 0 END) AS checked_out,
    max(CASE event_type WHEN 'pay' THEN 1 ELSE 0 END) AS paid
  FROM app_events
  GROUP BY session_id
)
SELECT channel, sum(viewed) AS viewed, sum(carted) AS carted, sum(checked_out) AS checked_out, sum(paid) AS paid, round(sum(paid) / sum(viewed), 4) AS view_to_pay
FROM visits
WHERE viewed = 1 AND day BETWEEN '{{month.from}}' AND '{{month.last}}'
GROUP BY channel
ORDER BY view_to_pay DESC;
