SELECT 'sendings' AS definition, count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) AS clicked, count(*) AS base, round(clicked / base, 4) AS rate
FROM push_messages WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01'
UNION ALL
SELECT 'chances', count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR), count(*), round(count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(*), 4)
FROM push_messages WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01'
UNION ALL
SELECT 'arrived', count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR), count(*), round(count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(*), 4)
FROM push_messages WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01' AND (arrived_at IS NOT NULL OR channel = 'sms')
UNION ALL
SELECT 'shown', count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR), count(*), round(count(*) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(*), 4)
FROM push_messages WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01' AND shown_at IS NOT NULL
UNION ALL
SELECT 'people', count(DISTINCT member_id) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR), count(DISTINCT member_id),
  round(count(DISTINCT member_id) FILTER (WHERE clicked_at <= sent_at + INTERVAL 24 HOUR) / count(DISTINCT member_id), 4)
FROM push_messages WHERE sent_at >= '2026-03-01' AND sent_at < '2026-04-01';
