SELECT product_id, title, list_price
FROM products
WHERE title NOT LIKE '%爆款%'
  AND category IN ('{{pair.first}}', '{{pair.second}}')
  AND list_price >= {{price}}
ORDER BY list_price DESC;
