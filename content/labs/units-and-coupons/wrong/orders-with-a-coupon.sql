WITH basket AS (SELECT order_id, sum(quantity) AS units FROM order_items GROUP BY order_id)
SELECT
  channel,
  count(*) AS orders,
  sum(units) AS units,
  count(*) FILTER (WHERE order_id IN (SELECT redeemed_order_id FROM coupon_grants WHERE reversed_at IS NULL)) AS coupons
FROM orders JOIN basket USING (order_id)
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY channel
ORDER BY units DESC;
