SELECT product_id, title, list_price
FROM products
WHERE NOT is_hot
  AND list_price >= 100
ORDER BY list_price DESC;
