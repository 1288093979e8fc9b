WITH visits AS (
  SELECT
    session_id,
    channel,
    bool_or(event_type = 'add_to_cart' AND category = 'apparel' AND CAST(occurred_at AS DATE) BETWEEN '2026-05-01' AND '2026-05-31') AS carted,
    bool_or(event_type = 'pay') AS paid
  FROM app_events
  LEFT JOIN products USING (product_id)
  GROUP BY session_id, channel
)
SELECT channel, count(*) AS carted, count(*) FILTER (WHERE NOT paid) AS abandoned, round(count(*) FILTER (WHERE NOT paid) / count(*), 4) AS abandoned_share
FROM visits
WHERE carted
GROUP BY channel
ORDER BY 4 DESC;
