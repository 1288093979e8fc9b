-- The money of a month's orders that went back, whenever it did. Refunds are added up per order first, or an order refunded twice is paid twice.
WITH refunded_orders AS (
  SELECT order_id, sum(amount) AS refunded
  FROM refunds
  WHERE refunded_at < CAST($as_of AS DATE) + 1
  GROUP BY order_id
),
sales AS (
  SELECT
    order_id,
    paid_amount,
    coalesce(refunded, 0) AS refunded,
    CAST(date_trunc('month', paid_at) AS DATE) AS period,
    replace(channel, 'wechat_mini', 'mini_program') AS sales_channel
  FROM orders
  LEFT JOIN refunded_orders USING (order_id)
  WHERE status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
    AND paid_at >= CAST($from AS DATE) AND paid_at < CAST($to AS DATE)
    AND coalesce(member_id, '') NOT LIKE 'T%'
)
SELECT period, CAST(sum(refunded) AS DOUBLE) AS numerator, CAST(sum(paid_amount) AS DOUBLE) AS denominator, sales_channel
FROM sales
GROUP BY period, sales_channel
ORDER BY period, sales_channel
