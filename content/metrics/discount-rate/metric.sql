-- What coupons took off, of what the goods cost before. Cut prices are not in it: they are in the goods amount already.
WITH sales AS (
  SELECT
    order_id,
    goods_amount,
    discount_amount,
    CAST(date_trunc('month', paid_at) AS DATE) AS period,
    replace(channel, 'wechat_mini', 'mini_program') AS sales_channel
  FROM orders
  WHERE status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
    AND paid_at >= CAST($from AS DATE) AND paid_at < CAST($to AS DATE)
    AND coalesce(member_id, '') NOT LIKE 'T%'
)
SELECT period, CAST(sum(discount_amount) AS DOUBLE) AS numerator, CAST(sum(goods_amount) AS DOUBLE) AS denominator, sales_channel
FROM sales
GROUP BY period, sales_channel
ORDER BY period, sales_channel
