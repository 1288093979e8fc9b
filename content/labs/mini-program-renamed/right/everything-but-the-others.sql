SELECT make_date(year(paid_at), month(paid_at), 1) AS month, count(*) AS orders, sum(paid_amount) AS revenue
FROM orders
WHERE channel NOT IN ('app', 'h5', 'live')
  AND CAST(paid_at AS DATE) BETWEEN '2024-07-01' AND '2024-12-31'
  AND status IN ('paid', 'shipped', 'completed')
GROUP BY 1
ORDER BY 1;
