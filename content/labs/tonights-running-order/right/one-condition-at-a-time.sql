WITH not_hot AS (
  SELECT * FROM products WHERE is_hot <> true
),
two_categories AS (
  SELECT * FROM not_hot WHERE category = '{{pair.first}}'
  UNION ALL
  SELECT * FROM not_hot WHERE category = '{{pair.second}}'
)
SELECT product_id, title, list_price
FROM two_categories
WHERE list_price >= {{price}}
ORDER BY 3 DESC;
