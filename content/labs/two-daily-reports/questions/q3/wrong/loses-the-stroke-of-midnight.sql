SELECT order_id, created_at, paid_at
FROM orders
WHERE created_at < '2026-06-01'
  AND paid_at > '2026-06-01'
  AND paid_at < '2026-06-02'
ORDER BY paid_at;
