SELECT count(*) AS orders, sum(goods_amount) AS returned_amount
FROM orders
WHERE paid_at >= '2026-06-01'
  AND paid_at < '2026-06-02'
  AND status = 'cancelled';
