SELECT title, product_id, list_price
FROM products
WHERE (category = '{{pair.first}}' OR category = '{{pair.second}}')
  AND is_hot = false
  AND NOT (list_price < {{price}})
ORDER BY list_price DESC, product_id;
