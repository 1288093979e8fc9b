WITH per_buyer AS (
  SELECT channel, member_id, count(*) AS orders
  FROM orders
  WHERE CAST(paid_at AS DATE) BETWEEN '2026-06-01' AND '2026-06-20' AND status <> 'cancelled'
  GROUP BY channel, member_id
)
SELECT
  channel,
  sum(orders) AS orders,
  count(member_id) AS buyers,
  coalesce(sum(CASE WHEN member_id IS NULL THEN orders END), 0) AS guest_orders
FROM per_buyer
GROUP BY channel
ORDER BY buyers DESC;
