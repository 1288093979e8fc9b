SELECT product_id, title, list_price
FROM products
WHERE category = '{{pair.first}}'
  AND category = '{{pair.second}}'
  AND NOT is_hot
  AND list_price >= {{price}}
ORDER BY list_price DESC;
