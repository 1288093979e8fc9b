WITH chances AS (
  SELECT member_id, message_id, count(*) AS sendings, count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicks,
    bool_or(arrived_at IS NOT NULL OR channel = 'sms') AS arrived, bool_or(shown_at IS NOT NULL) AS shown
  FROM push_messages
  WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01'
  GROUP BY member_id, message_id
),
five AS (
  SELECT 'sendings' AS definition, sum(clicks) AS clicked, sum(sendings) AS base FROM chances
  UNION ALL SELECT 'chances', count(*) FILTER (WHERE clicks > 0), count(*) FROM chances
  UNION ALL SELECT 'arrived', count(*) FILTER (WHERE clicks > 0), count(*) FILTER (WHERE arrived) FROM chances
  UNION ALL SELECT 'shown', count(*) FILTER (WHERE clicks > 0), count(*) FILTER (WHERE shown) FROM chances
  UNION ALL SELECT 'people', count(DISTINCT member_id) FILTER (WHERE clicks > 0), count(DISTINCT member_id) FROM chances
)
SELECT definition, clicked, base, round(clicked / base, 4) AS rate FROM five;
