WITH sold AS (
  SELECT
    channel,
    paid_amount,
    (SELECT sum(amount) FROM refunds WHERE refunds.order_id = orders.order_id) AS back
  FROM orders
  WHERE CAST(paid_at AS DATE) BETWEEN '2026-01-01' AND '2026-03-31' AND status IN ('paid', 'shipped', 'completed')
)
SELECT
  channel,
  count(*) AS orders,
  count(back) AS refunded_orders,
  sum(paid_amount) AS paid,
  sum(coalesce(back, 0)) AS refunded,
  round(sum(coalesce(back, 0)) / sum(paid_amount), 4) AS refunded_share
FROM sold
GROUP BY channel
ORDER BY refunded_share DESC;
