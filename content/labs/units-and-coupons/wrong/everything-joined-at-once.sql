SELECT channel, count(DISTINCT order_id) AS orders, sum(quantity) AS units, count(grant_id) AS coupons
FROM orders
JOIN order_items USING (order_id)
LEFT JOIN coupon_grants ON redeemed_order_id = order_id AND reversed_at IS NULL
WHERE paid_at >= '2026-06-01' AND paid_at < '2026-06-21' AND status <> 'cancelled'
GROUP BY channel
ORDER BY units DESC;
