SELECT product_id, title, list_price
FROM products
WHERE NOT is_hot
  AND list_price >= {{price}}
ORDER BY list_price DESC;
