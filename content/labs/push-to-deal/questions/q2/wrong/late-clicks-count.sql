WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
    AND clicked_at IS NOT NULL
)
SELECT
  count(*) AS clicks,
  count(DISTINCT member_id) AS clickers,
  (SELECT count(*) FROM (SELECT member_id FROM clicks GROUP BY member_id HAVING count(*) > 1) AS again) AS more_than_once
FROM clicks;
