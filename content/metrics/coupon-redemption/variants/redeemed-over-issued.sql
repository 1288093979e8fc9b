-- Over every coupon issued, claimed or not: it measures the handing out as much as the coupon.
SELECT
  CAST(date_trunc('month', valid_to) AS DATE) AS period,
  CAST(
    count(*) FILTER (WHERE redeemed_at < CAST($as_of AS DATE) + 1 AND (reversed_at IS NULL OR reversed_at >= CAST($as_of AS DATE) + 1))
    AS DOUBLE
  ) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator
FROM coupon_grants
JOIN coupons USING (coupon_id)
WHERE issued_at < CAST($as_of AS DATE) + 1
  AND valid_to >= CAST($from AS DATE) AND valid_to < CAST($to AS DATE) AND valid_to <= CAST($as_of AS DATE)
GROUP BY period
ORDER BY period
