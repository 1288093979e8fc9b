-- The mean over what is on the shelf already: whatever is stuck is not in it, so it looks best when things go worst.
SELECT
  CAST(date_trunc('month', finished_on) AS DATE) AS period,
  CAST(sum(launched_on - finished_on) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM product_stages
JOIN products USING (product_id)
WHERE stage = 'selection' AND finished_on >= CAST($from AS DATE) AND finished_on < CAST($to AS DATE) AND launched_on <= CAST($as_of AS DATE)
GROUP BY period
ORDER BY period
