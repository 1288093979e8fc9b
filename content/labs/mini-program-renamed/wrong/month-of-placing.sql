SELECT CAST(date_trunc('month', created_at) AS DATE) AS month, count(*) AS orders, sum(paid_amount) AS revenue
FROM orders
WHERE channel IN ('wechat_mini', 'mini_program') AND created_at >= '2024-07-01' AND created_at < '2025-01-01'
  AND paid_at IS NOT NULL AND status <> 'cancelled'
GROUP BY month
ORDER BY month;
