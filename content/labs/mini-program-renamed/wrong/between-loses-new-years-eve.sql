SELECT CAST(date_trunc('month', paid_at) AS DATE) AS month, count(*) AS orders, sum(paid_amount) AS revenue
FROM orders
WHERE channel IN ('wechat_mini', 'mini_program') AND paid_at BETWEEN '2024-07-01' AND '2024-12-31' AND status <> 'cancelled'
GROUP BY month
ORDER BY month;
