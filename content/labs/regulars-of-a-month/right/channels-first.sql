WITH per_channel AS (
  SELECT member_id, channel, count(*) AS orders, sum(paid_amount) AS spent
  FROM orders
  WHERE CAST(paid_at AS DATE) BETWEEN '{{month.from}}' AND '{{month.last}}' AND status <> 'cancelled'
    AND member_id IS NOT NULL AND NOT starts_with(member_id, 'T')
  GROUP BY member_id, channel
)
SELECT member_id, sum(orders) AS orders, count(*) AS channels, sum(spent) AS spent
FROM per_channel
GROUP BY member_id
HAVING sum(orders) >= {{least}}
ORDER BY orders DESC;
