SELECT
  tier,
  count(*) AS may_push,
  count(*) FILTER (WHERE opted_out_at IS NOT NULL) AS never_agreed
FROM members
WHERE merged_into IS NULL
  AND push_opt_in
GROUP BY tier
ORDER BY may_push DESC;
