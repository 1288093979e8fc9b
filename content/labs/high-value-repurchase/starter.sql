WITH ledger AS (
  -- 付款是正数，退款是负数 / payments are positive, refunds negative
  SELECT order_id, member_id, paid_at, paid_at AS booked_at, paid_amount AS amount
  FROM orders
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
  UNION ALL
  SELECT order_id, member_id, paid_at, refunded_at, -amount
  FROM refunds JOIN orders USING (order_id)
  WHERE member_id IS NOT NULL AND paid_at IS NOT NULL AND status <> 'cancelled'
)
SELECT count(*) AS lines, sum(amount) AS net
FROM ledger;
