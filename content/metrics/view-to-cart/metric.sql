-- Visits and not events: a product looked at ten times is one visit, and so is an event that the app sent twice.
WITH clocked AS (
  SELECT
    session_id,
    replace(channel, 'wechat_mini', 'mini_program') AS visit_channel,
    event_type,
    -- Until 15 October 2025 the H5 pages wrote UTC.
    if(channel = 'h5' AND occurred_at < TIMESTAMP '2025-10-15', occurred_at + INTERVAL 8 HOUR, occurred_at) AS happened_at
  FROM app_events
  WHERE coalesce(member_id, '') NOT LIKE 'T%'
),
visits AS (
  SELECT
    session_id,
    min(visit_channel) AS visit_channel,
    min(happened_at) AS began_at,
    bool_or(event_type = 'view') AS took_first_step,
    bool_or(event_type = 'add_to_cart') AS took_next_step
  FROM clocked
  WHERE happened_at < CAST($as_of AS DATE) + 1
  GROUP BY session_id
)
SELECT
  CAST(date_trunc('month', began_at) AS DATE) AS period,
  CAST(count(*) FILTER (WHERE took_next_step) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  visit_channel
FROM visits
WHERE took_first_step AND began_at >= CAST($from AS DATE) AND began_at < CAST($to AS DATE)
GROUP BY period, visit_channel
ORDER BY period, visit_channel
