SELECT name, threshold_amount, count(*) AS granted, count(claimed_at) AS claimed, count(redeemed_at) AS redeemed,
  round(count(redeemed_at) / count(*), 4) AS redemption
FROM coupon_grants
JOIN coupons USING (coupon_id)
JOIN campaigns USING (campaign_id)
GROUP BY name, threshold_amount
ORDER BY redemption DESC, name, threshold_amount
