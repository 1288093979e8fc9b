WITH daily AS (
  SELECT product_id, day, on_hand, avg(sold) OVER (PARTITION BY product_id ORDER BY day ROWS 27 PRECEDING) AS sold_per_day
  FROM inventory_daily
)
SELECT product_id, on_hand, round(on_hand / nullif(sold_per_day, 0), 1) AS days_of_cover
FROM daily
QUALIFY row_number() OVER (PARTITION BY product_id ORDER BY day DESC) = 1
ORDER BY days_of_cover NULLS LAST, product_id
