WITH chosen AS (
  SELECT channel, paid_amount
  FROM orders
  WHERE CAST(paid_at AS DATE) BETWEEN '{{month.from}}' AND '{{month.last}}' AND status <> 'cancelled'
),
per_channel AS (
  SELECT channel, count(*) AS orders, sum(paid_amount) AS revenue
  FROM chosen
  GROUP BY channel
)
SELECT channel, orders, revenue, round(revenue / orders, 2) AS average_order
FROM per_channel
ORDER BY revenue DESC;
