-- A coupon is judged once its validity has ended, and is reported in the month in which it did.
WITH claims AS (
  SELECT
    grant_id,
    campaign_id,
    kind,
    CAST(date_trunc('month', valid_to) AS DATE) AS period,
    -- What came back because the order fell through was not redeemed.
    redeemed_at < CAST($as_of AS DATE) + 1 AND (reversed_at IS NULL OR reversed_at >= CAST($as_of AS DATE) + 1) AS redeemed
  FROM coupon_grants
  JOIN coupons USING (coupon_id)
  JOIN campaigns USING (campaign_id)
  WHERE claimed_at < CAST($as_of AS DATE) + 1
    AND valid_to >= CAST($from AS DATE) AND valid_to < CAST($to AS DATE) AND valid_to <= CAST($as_of AS DATE)
)
SELECT
  period,
  CAST(count(*) FILTER (WHERE redeemed) AS DOUBLE) AS numerator,
  CAST(count(*) AS DOUBLE) AS denominator,
  kind,
  campaign_id
FROM claims
GROUP BY period, kind, campaign_id
ORDER BY period, kind, campaign_id
