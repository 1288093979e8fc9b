SELECT count(*) AS orders, sum(paid_amount) AS paid_amount
FROM orders
WHERE
