-- Shelf lead time as the goals freeze it: selection approved → on the shelf, in calendar days, Kaplan–Meier over what is still open
-- on the day $as_of. A day is the median (P85) when no more than half (15 %) are still on their way after it.
WITH items AS (
  SELECT
    coalesce(launched_on, CAST($as_of AS DATE)) - selection.finished_on AS days,
    launched_on IS NOT NULL AS is_launched
  FROM product_stages AS selection
  JOIN products USING (product_id)
  WHERE stage = 'selection' AND selection.finished_on <= CAST($as_of AS DATE)
),
steps AS (
  SELECT days, count(*) FILTER (is_launched) AS launched, sum(count(*)) OVER (ORDER BY days DESC) AS under_way
  FROM items
  GROUP BY days
),
curve AS (
  SELECT days, product(1 - launched / under_way) OVER (ORDER BY days) AS still_open FROM steps
)
SELECT
  (SELECT count(*) FROM items) AS items,
  (SELECT count(*) FROM items WHERE NOT is_launched) AS open,
  min(days) FILTER (still_open <= 0.5) AS median_days,
  min(days) FILTER (still_open <= 0.15) AS p85_days
FROM curve
