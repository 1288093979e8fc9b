WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
    AND clicked_at <= sent_at + INTERVAL 24 HOUR
)
SELECT
  count(*) AS clicks,
  count(member_id) AS clickers,
  count(*) - count(DISTINCT member_id) AS more_than_once
FROM clicks;
