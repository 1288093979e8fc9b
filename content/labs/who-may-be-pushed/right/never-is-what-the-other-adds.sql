WITH person AS (
  SELECT tier, push_opt_in AS agreed, opted_out_at IS NULL AS never_left
  FROM members
  WHERE NOT (merged_into IS NOT NULL)
)
SELECT
  tier,
  count(*) FILTER (WHERE agreed) AS may_push,
  count(*) FILTER (WHERE never_left) - count(*) FILTER (WHERE agreed) AS never_agreed
FROM person
GROUP BY tier
ORDER BY may_push DESC;
