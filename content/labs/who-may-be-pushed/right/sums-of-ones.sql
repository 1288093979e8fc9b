SELECT
  tier,
  sum(CASE WHEN push_opt_in THEN 1 ELSE 0 END) AS may_push,
  sum(CASE WHEN push_opt_in OR opted_out_at IS NOT NULL THEN 0 ELSE 1 END) AS never_agreed
FROM members
WHERE merged_into IS NULL
GROUP BY ALL
ORDER BY 2 DESC;
