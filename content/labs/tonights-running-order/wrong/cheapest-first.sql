SELECT product_id, title, list_price
FROM products
WHERE category IN ('{{pair.first}}', '{{pair.second}}')
  AND NOT is_hot
  AND list_price >= {{price}}
ORDER BY list_price;
