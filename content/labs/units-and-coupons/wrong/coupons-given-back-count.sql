WITH basket AS (SELECT order_id, sum(quantity) AS units FROM order_items GROUP BY order_id),
used AS (SELECT redeemed_order_id AS order_id, count(*) AS coupons FROM coupon_grants GROUP BY redeemed_order_id)
SELECT channel, count(*) AS orders, sum(units) AS units, coalesce(sum(coupons), 0) AS coupons
FROM orders JOIN basket USING (order_id) LEFT JOIN used USING (order_id)
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY channel
ORDER BY units DESC;
