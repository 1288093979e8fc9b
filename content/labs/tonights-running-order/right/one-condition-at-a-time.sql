WITH not_hot AS (
  SELECT * FROM products WHERE is_hot <> true
),
two_categories AS (
  SELECT * FROM not_hot WHERE category = 'apparel'
  UNION ALL
  SELECT * FROM not_hot WHERE category = 'home'
)
SELECT product_id, title, list_price
FROM two_categories
WHERE list_price >= 100.00
ORDER BY 3 DESC;
