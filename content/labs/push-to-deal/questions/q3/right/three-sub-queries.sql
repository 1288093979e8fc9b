WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE sent_at >= '2026-01-01'
    AND sent_at < '2026-06-01'
    AND clicked_at <= sent_at + INTERVAL 24 HOUR
)
SELECT
  (SELECT count(*) FROM orders o JOIN clicks c ON c.member_id = o.member_id WHERE o.status <> 'cancelled' AND o.paid_at >= c.clicked_at) AS without_window,
  (SELECT count(*) FROM orders o JOIN clicks c ON c.member_id = o.member_id
    WHERE o.status <> 'cancelled' AND o.paid_at BETWEEN c.clicked_at AND c.clicked_at + INTERVAL 7 DAY) AS pairs,
  (SELECT count(*) FROM orders o WHERE o.status <> 'cancelled'
    AND EXISTS (SELECT 1 FROM clicks c WHERE c.member_id = o.member_id AND o.paid_at BETWEEN c.clicked_at AND c.clicked_at + INTERVAL 7 DAY)) AS orders;
