SELECT product_id, title, list_price
FROM products
WHERE category IN ('apparel', 'home')
  AND list_price >= 100
ORDER BY list_price DESC;
