SELECT member_id, count(*) AS orders, sum(net) AS net_spend
FROM (
  SELECT o.member_id, o.paid_amount - coalesce((SELECT sum(r.amount) FROM refunds r WHERE r.order_id = o.order_id), 0) AS net
  FROM orders o
  JOIN members m ON m.member_id = o.member_id
  WHERE CAST(o.paid_at AS DATE) BETWEEN '2025-01-01' AND '2025-12-31'
    AND o.status IN ('paid', 'shipped', 'completed')
)
GROUP BY member_id
HAVING sum(net) > 5000
ORDER BY 3 DESC;
