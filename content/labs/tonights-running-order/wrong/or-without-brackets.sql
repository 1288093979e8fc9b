SELECT product_id, title, list_price
FROM products
WHERE category = 'apparel'
   OR category = 'home'
  AND NOT is_hot
  AND list_price >= 100
ORDER BY list_price DESC;
