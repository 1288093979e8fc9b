WITH clicks AS (
  SELECT member_id, clicked_at
  FROM push_messages
  WHERE year(sent_at) = 2026 AND month(sent_at) <= 5 AND clicked_at - sent_at <= INTERVAL 24 HOUR
),
deals AS (
  SELECT DISTINCT o.order_id, o.member_id, o.paid_amount
  FROM orders o
  JOIN clicks c ON c.member_id = o.member_id AND o.paid_at BETWEEN c.clicked_at AND c.clicked_at + INTERVAL 7 DAY
  WHERE o.status IN ('paid', 'shipped', 'completed')
)
SELECT
  (SELECT count(DISTINCT member_id) FROM clicks) AS clickers,
  (SELECT count(DISTINCT member_id) FROM deals) AS buyers,
  (SELECT count(*) FROM deals) AS orders,
  (SELECT coalesce(sum(paid_amount), 0) FROM deals) AS revenue;
