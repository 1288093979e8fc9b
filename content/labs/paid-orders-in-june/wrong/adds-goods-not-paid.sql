SELECT count(*) AS orders, sum(goods_amount) AS paid_amount
FROM orders
WHERE paid_at >= '2025-06-01'
  AND paid_at < '2025-07-01'
  AND status <> 'cancelled';
