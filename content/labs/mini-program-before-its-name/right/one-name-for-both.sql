WITH named AS (
  SELECT created_at, CASE channel WHEN 'wechat_mini' THEN 'mini_program' ELSE channel END AS channel_now
  FROM orders
)
SELECT min(created_at) AS first_order_at, count(created_at) AS orders
FROM named
WHERE channel_now = 'mini_program'
  AND CAST(created_at AS DATE) <= '2025-06-30';
