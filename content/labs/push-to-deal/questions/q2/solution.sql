WITH clicks AS (
  SELECT member_id
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
    AND clicked_at <= sent_at + INTERVAL 24 HOUR
)
SELECT
  (SELECT count(*) FROM clicks) AS clicks,
  count(*) AS clickers,
  count(*) FILTER (WHERE times > 1) AS more_than_once
FROM (SELECT member_id, count(*) AS times FROM clicks GROUP BY member_id) AS per_member;
