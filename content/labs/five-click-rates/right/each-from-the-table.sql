WITH june AS (
  SELECT
    member_id,
    (member_id, message_id) AS chance,
    coalesce(clicked_at <= sent_at + INTERVAL 24 HOUR, false) AS clicked,
    channel = 'sms' OR arrived_at IS NOT NULL AS arrived,
    shown_at IS NOT NULL AS shown
  FROM push_messages
  WHERE date_trunc('month', sent_at) = DATE '2026-03-01'
),
clicked_chances AS (SELECT DISTINCT chance FROM june WHERE clicked),
counts AS (
  SELECT 'sendings' AS definition, count(*) FILTER (WHERE clicked) AS clicked, count(*) AS base FROM june
  UNION ALL
  SELECT 'chances', count(DISTINCT chance) FILTER (WHERE clicked), count(DISTINCT chance) FROM june
  UNION ALL
  SELECT 'arrived', count(DISTINCT chance) FILTER (WHERE chance IN (SELECT chance FROM clicked_chances)), count(DISTINCT chance) FROM june WHERE arrived
  UNION ALL
  SELECT 'shown', count(DISTINCT chance) FILTER (WHERE chance IN (SELECT chance FROM clicked_chances)), count(DISTINCT chance) FROM june WHERE shown
  UNION ALL
  SELECT 'people', count(DISTINCT member_id) FILTER (WHERE clicked), count(DISTINCT member_id) FROM june
)
SELECT definition, clicked, base, round(clicked * 1.0 / base, 4) AS rate FROM counts;
