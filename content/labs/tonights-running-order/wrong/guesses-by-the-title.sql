SELECT product_id, title, list_price
FROM products
WHERE title NOT LIKE '%爆款%'
  AND category IN ('apparel', 'home')
  AND list_price >= 100
ORDER BY list_price DESC;
