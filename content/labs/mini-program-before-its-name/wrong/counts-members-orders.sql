SELECT count(member_id) AS orders, min(created_at) AS first_order_at
FROM orders
WHERE channel IN ('mini_program', 'wechat_mini')
  AND created_at < '2025-07-01';
