SELECT count(DISTINCT order_id) AS orders, sum(amount) AS returned_amount
FROM orders
JOIN refunds USING (order_id)
WHERE paid_at >= '2026-06-01'
  AND paid_at < '2026-06-02';
