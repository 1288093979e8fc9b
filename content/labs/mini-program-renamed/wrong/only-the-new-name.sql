SELECT CAST(date_trunc('month', paid_at) AS DATE) AS month, count(*) AS orders, sum(paid_amount) AS revenue
FROM orders
WHERE channel = 'mini_program' AND paid_at >= '2024-07-01' AND paid_at < '2025-01-01' AND status <> 'cancelled'
GROUP BY month
ORDER BY month;
