SELECT
  channel,
  count(*) AS orders,
  sum((SELECT sum(quantity) FROM order_items i WHERE i.order_id = o.order_id)) AS units,
  sum((SELECT count(*) FROM coupon_grants g WHERE g.redeemed_order_id = o.order_id AND g.reversed_at IS NULL)) AS coupons
FROM orders o
WHERE CAST(paid_at AS DATE) BETWEEN '2026-06-01' AND '2026-06-20' AND status IN ('paid', 'shipped', 'completed')
GROUP BY channel
ORDER BY units DESC;
