SELECT
  tier,
  count(*) FILTER (WHERE opted_out_at IS NULL) AS may_push,
  count(*) FILTER (WHERE NOT push_opt_in AND opted_out_at IS NULL) AS never_agreed
FROM members
WHERE merged_into IS NULL
GROUP BY tier
ORDER BY may_push DESC;
