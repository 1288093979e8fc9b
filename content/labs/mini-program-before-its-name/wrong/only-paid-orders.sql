SELECT count(*) AS orders, min(created_at) AS first_order_at
FROM orders
WHERE channel IN ('mini_program', 'wechat_mini')
  AND paid_at < '2025-07-01';
