SELECT member_id, orders, channels, spent
FROM (
  SELECT member_id, count(order_id) AS orders, count(DISTINCT channel) AS channels, sum(paid_amount) AS spent
  FROM orders
  WHERE date_trunc('month', paid_at) = DATE '{{month.from}}' AND status IN ('paid', 'shipped', 'completed')
  GROUP BY member_id
) AS per_member
WHERE orders > {{least}} - 1 AND left(member_id, 1) <> 'T'
ORDER BY orders DESC;
