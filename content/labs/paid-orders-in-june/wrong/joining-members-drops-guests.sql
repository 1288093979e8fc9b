SELECT count(*) AS orders, sum(paid_amount) AS paid_amount
FROM orders
JOIN members USING (member_id)
WHERE paid_at >= '2025-06-01'
  AND paid_at < '2025-07-01'
  AND status <> 'cancelled';
