-- What came in and what went back, each booked on its own day: a refund in June of a May order is June's.
WITH ledger AS (
  SELECT
    order_id,
    NULL AS refund_id,
    member_id,
    -- The mini-program was called wechat_mini until October 2024.
    replace(channel, 'wechat_mini', 'mini_program') AS sales_channel,
    CAST(paid_at AS DATE) AS booked_on,
    paid_amount AS amount
  FROM orders
  WHERE paid_at < CAST($as_of AS DATE) + 1 AND status <> 'cancelled'
  UNION ALL
  SELECT order_id, refund_id, member_id, replace(channel, 'wechat_mini', 'mini_program'), CAST(refunded_at AS DATE), -amount
  FROM refunds
  JOIN orders USING (order_id)
  WHERE paid_at IS NOT NULL AND status <> 'cancelled' AND refunded_at < CAST($as_of AS DATE) + 1
)
SELECT
  CAST(date_trunc('month', booked_on) AS DATE) AS period,
  CAST(sum(amount) AS DOUBLE) AS numerator,
  CAST(1 AS DOUBLE) AS denominator,
  sales_channel
FROM ledger
WHERE booked_on >= CAST($from AS DATE) AND booked_on < CAST($to AS DATE) AND coalesce(member_id, '') NOT LIKE 'T%'
GROUP BY period, sales_channel
ORDER BY period, sales_channel
