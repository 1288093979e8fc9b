SELECT channel, count(order_id) AS orders, sum(paid_amount) AS revenue, round(avg(paid_amount), 2) AS average_order
FROM orders
WHERE date_trunc('month', paid_at) = DATE '{{month.from}}'
  AND status IN ('paid', 'shipped', 'completed')
GROUP BY ALL
ORDER BY 3 DESC;
