-- One row per sale: what was paid, whatever the number of lines in it.
WITH sales AS (
  SELECT
    order_id,
    paid_amount,
    CAST(date_trunc('month', paid_at) AS DATE) AS period,
    replace(channel, 'wechat_mini', 'mini_program') AS sales_channel
  FROM orders
  WHERE status <> 'cancelled' AND paid_at < CAST($as_of AS DATE) + 1
    AND paid_at >= CAST($from AS DATE) AND paid_at < CAST($to AS DATE)
    AND coalesce(member_id, '') NOT LIKE 'T%'
)
SELECT period, CAST(sum(paid_amount) AS DOUBLE) AS numerator, CAST(count(*) AS DOUBLE) AS denominator, sales_channel
FROM sales
GROUP BY period, sales_channel
ORDER BY period, sales_channel
