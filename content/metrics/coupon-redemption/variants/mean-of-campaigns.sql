-- The mean of the campaigns' rates: a campaign of fifty coupons weighs as much as one of fifty thousand.
WITH campaign_rates AS (
  SELECT
    CAST(date_trunc('month', valid_to) AS DATE) AS period,
    campaign_id,
    count(*) FILTER (WHERE redeemed_at < CAST($as_of AS DATE) + 1 AND (reversed_at IS NULL OR reversed_at >= CAST($as_of AS DATE) + 1))
      / count(*) AS rate
  FROM coupon_grants
  JOIN coupons USING (coupon_id)
  WHERE claimed_at < CAST($as_of AS DATE) + 1
    AND valid_to >= CAST($from AS DATE) AND valid_to < CAST($to AS DATE) AND valid_to <= CAST($as_of AS DATE)
  GROUP BY period, campaign_id
)
SELECT period, sum(rate) AS numerator, CAST(count(*) AS DOUBLE) AS denominator
FROM campaign_rates
GROUP BY period
ORDER BY period
