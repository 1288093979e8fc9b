SELECT count(*) AS orders, min(created_at) AS first_order_at
FROM orders
WHERE channel = 'mini_program'
   OR channel = 'wechat_mini' AND created_at < '2025-07-01';
