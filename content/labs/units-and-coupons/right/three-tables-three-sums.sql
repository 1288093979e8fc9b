WITH sale AS (
  SELECT order_id, channel FROM orders WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
),
sold AS (
  SELECT channel, count(DISTINCT order_id) AS orders, sum(quantity) AS units FROM sale JOIN order_items USING (order_id) GROUP BY channel
),
used AS (
  SELECT channel, count(*) AS coupons
  FROM sale JOIN coupon_grants ON redeemed_order_id = order_id
  WHERE reversed_at IS NULL
  GROUP BY channel
)
SELECT channel, orders, units, coalesce(coupons, 0) AS coupons
FROM sold LEFT JOIN used USING (channel)
ORDER BY units DESC;
