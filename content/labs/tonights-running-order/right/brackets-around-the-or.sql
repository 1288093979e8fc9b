SELECT title, product_id, list_price
FROM products
WHERE (category = 'apparel' OR category = 'home')
  AND is_hot = false
  AND NOT (list_price < 100)
ORDER BY list_price DESC, product_id;
