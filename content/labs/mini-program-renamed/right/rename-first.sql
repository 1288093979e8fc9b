WITH named AS (
  SELECT replace(channel, 'wechat_mini', 'mini_program') AS channel, paid_at, paid_amount
  FROM orders
  WHERE status <> 'cancelled' AND paid_at IS NOT NULL
)
SELECT date_trunc('month', paid_at) AS month, count(*) AS orders, sum(paid_amount) AS revenue
FROM named
WHERE channel = 'mini_program' AND paid_at >= '2024-07-01' AND paid_at < '2025-01-01'
GROUP BY ALL
ORDER BY month;
