WITH chances AS (
  SELECT
    member_id,
    message_id,
    count(*) AS sendings,
    sum(CASE WHEN date_diff('second', sent_at, clicked_at) <= 86400 THEN 1 ELSE 0 END) AS clicks,
    max(CASE WHEN channel = 'sms' OR arrived_at IS NOT NULL THEN 1 ELSE 0 END) AS arrived,
    count(shown_at) AS shown
  FROM push_messages
  WHERE CAST(sent_at AS DATE) BETWEEN '2026-03-01' AND '2026-03-31'
  GROUP BY member_id, message_id
),
people AS (
  SELECT member_id, sum(clicks) AS clicks FROM chances GROUP BY member_id
)
SELECT 'people' AS definition, count(*) FILTER (WHERE clicks > 0) AS clicked, count(*) AS base, round(count(*) FILTER (WHERE clicks > 0) / count(*), 4) AS rate FROM people
UNION ALL
SELECT 'shown', count(*) FILTER (WHERE clicks > 0), count(*), round(count(*) FILTER (WHERE clicks > 0) / count(*), 4) FROM chances WHERE shown > 0
UNION ALL
SELECT 'arrived', count(*) FILTER (WHERE clicks > 0), count(*), round(count(*) FILTER (WHERE clicks > 0) / count(*), 4) FROM chances WHERE arrived = 1
UNION ALL
SELECT 'chances', count(*) FILTER (WHERE clicks > 0), count(*), round(count(*) FILTER (WHERE clicks > 0) / count(*), 4) FROM chances
UNION ALL
SELECT 'sendings', sum(clicks), sum(sendings), round(sum(clicks) / sum(sendings), 4) FROM chances;
